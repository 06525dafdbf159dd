package org.fieldsafety.acknowledgement.mail;

import org.fieldsafety.platform.problem.Refusal;

/** What was never sent can't come back. */
class MailNotSent extends Refusal {
    MailNotSent(MailStatus status) {
        super(Kind.CONFLICT, "mail-not-sent", "Mail not sent", "This mail was not sent, it is " + status);
    }
}
