package org.fieldsafety.acknowledgement.link;

import org.fieldsafety.platform.problem.Refusal;

/** A link that was never given, has ended or was revoked: which of them is nobody's business. */
public class LinkNotValid extends Refusal {
    public LinkNotValid() {
        super(
                Kind.GONE,
                "link-not-valid",
                "Link not valid",
                "This link is not valid, or not any more: use the newest one you were sent, or ask its sender");
    }
}
