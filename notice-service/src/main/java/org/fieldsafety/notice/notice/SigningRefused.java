package org.fieldsafety.notice.notice;

import org.fieldsafety.notice.notice.Signature.Capacity;
import org.fieldsafety.platform.problem.Refusal;

/** A notice takes two signatures, of two people, neither of whom wrote any of it. */
public class SigningRefused extends Refusal {
    private SigningRefused(String code, String message) {
        super(Kind.FORBIDDEN, code, "Signature refused", message);
    }

    static SigningRefused byAuthor(String reference) {
        return new SigningRefused(
                "approval-by-author",
                "You wrote part of this revision of " + reference + "; somebody else has to sign");
    }

    static SigningRefused bySamePerson(String reference) {
        return new SigningRefused(
                "second-signature",
                "You have signed this revision of " + reference + "; somebody else has to sign too");
    }

    static SigningRefused twiceFor(Capacity capacity, String reference) {
        return new SigningRefused(
                "already-signed", "This revision of " + reference + " is signed for " + capacity + " already");
    }
}
