package org.fieldsafety.notice.authority;

/** Type of a report about a field safety corrective action (MEDDEV 2.12/1 rev 8, Annex 4). */
enum ReportType {
    /** With the draft of the notice; the authority has 48 hours to comment on it. */
    Initial,
    FollowUp,
    Final
}
