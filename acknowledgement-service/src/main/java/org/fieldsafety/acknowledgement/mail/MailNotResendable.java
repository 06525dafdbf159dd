package org.fieldsafety.acknowledgement.mail;

import org.fieldsafety.platform.problem.Refusal;

/** What has arrived, or is on its way, is not sent once more. */
class MailNotResendable extends Refusal {
    MailNotResendable(MailStatus status) {
        super(
                Kind.CONFLICT,
                "mail-not-resendable",
                "Mail not resendable",
                "Only a mail that was refused or is unclear can be sent again; this one is " + status);
    }
}
