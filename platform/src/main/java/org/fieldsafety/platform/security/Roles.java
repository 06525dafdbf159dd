package org.fieldsafety.platform.security;

import java.util.Set;

/** The roles a caller may have, for {@code @RolesAllowed}; what a provider calls them is configured. */
public final class Roles {
    /** Writes notices (manufacturer, regulatory affairs). */
    public static final String AUTHOR = "author";
    /** Signs notices that others wrote. */
    public static final String APPROVER = "approver";
    /** Keeps the distribution register. */
    public static final String REGISTRAR = "registrar";
    /** Records work done on site. */
    public static final String FIELD_SERVICE = "field-service";
    /** An organisation that holds devices; claim {@code consignee} says which. */
    public static final String CONSIGNEE = "consignee";
    /** A partner's system; claim {@code consignees} says for whom it acts. */
    public static final String PARTNER = "partner";
    /** A competent authority; claim {@code country} says of which country. */
    public static final String AUTHORITY = "authority";
    /** Reads everything, changes nothing. */
    public static final String AUDITOR = "auditor";

    static final Set<String> ALL =
            Set.of(AUTHOR, APPROVER, REGISTRAR, FIELD_SERVICE, CONSIGNEE, PARTNER, AUTHORITY, AUDITOR);

    private Roles() {}
}
