package org.fieldsafety.acknowledgement.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a notice that was published has come; spelt as everywhere outside. */
@Schema(description = "Closed: nothing new is asked for, answers are still taken. Withdrawn: nothing is owed any more.")
public enum NoticeStatus {
    Published,
    Closed,
    Withdrawn
}
