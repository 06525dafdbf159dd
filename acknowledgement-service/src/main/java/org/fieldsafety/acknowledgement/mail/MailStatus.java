package org.fieldsafety.acknowledgement.mail;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a mail; spelt as everywhere outside. */
@Schema(
        description =
                "Unclear: the server had all of it and its answer is not known, or the process that sent it was "
                        + "killed; it is not sent again by itself. Cancelled: it had nothing to tell any more when its turn came.")
public enum MailStatus {
    Waiting,
    Sending,
    Sent,
    Refused,
    Unclear,
    Cancelled
}
