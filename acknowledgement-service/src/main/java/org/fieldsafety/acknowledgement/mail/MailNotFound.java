package org.fieldsafety.acknowledgement.mail;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;

class MailNotFound extends Refusal {
    MailNotFound(UUID id) {
        super(Kind.MISSING, "mail-not-found", "Mail not found", "There is no mail " + id);
    }
}
