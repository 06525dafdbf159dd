package org.fieldsafety.acknowledgement.mail;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;

/** What has arrived, or is on its way, is not sent once more. */
class MailNotResendable extends Refusal {
    MailNotResendable(MailStatus status) {
        this("Only a mail that was refused or is unclear can be sent again; this one is " + status);
    }

    private MailNotResendable(String reason) {
        super(Kind.CONFLICT, "mail-not-resendable", "Mail not resendable", reason);
    }

    static MailNotResendable sentAgain(UUID as) {
        return new MailNotResendable("It was sent again already, as " + as);
    }
}
