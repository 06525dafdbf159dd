package org.fieldsafety.acknowledgement.mail;

/** What a mail is about; spelt as everywhere outside. */
public enum MailKind {
    /** The notice, or a new revision of it, to somebody who has to answer. */
    Notification,
    /** To somebody whose answer is overdue. */
    Reminder,
    /** A safety signal, to the manufacturer's vigilance. */
    SafetySignal
}
