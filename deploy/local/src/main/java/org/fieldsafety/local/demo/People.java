package org.fieldsafety.local.demo;

import org.fieldsafety.local.token.Identity;

/** The invented staff who load the demonstration data and walk the journey. */
public final class People {

    public static final Identity AUTHOR = Identity.staff("author", "ana", "Ana Author");
    public static final Identity APPROVER = Identity.staff("approver", "paul", "Paul Approver");
    public static final Identity SECOND_APPROVER = Identity.staff("approver", "rosa", "Rosa Regulatory");
    public static final Identity REGISTRAR = Identity.staff("registrar", "rita", "Rita Registrar");
    public static final Identity AUDITOR = Identity.staff("auditor", "aldo", "Aldo Auditor");

    private People() {}
}
