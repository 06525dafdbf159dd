package org.fieldsafety.notice.notice;

/** Where a revision of a notice stands, and where it may go from there. */
public enum NoticeStatus {
    /** Being written. */
    Draft,
    /** Complete, waiting for its signatures. */
    InReview,
    /** Signed for quality and for regulatory affairs, not yet known outside. */
    Approved,
    /** In force: binding for every consignee it reaches. */
    Published,
    /** A later revision is in force. */
    Superseded,
    /** Every device and obligation is accounted for, or it was said why not. */
    Closed,
    /** Taken back after it was published, or given up before. */
    Withdrawn;

    boolean mayBecome(NoticeStatus next) {
        return switch (this) {
            case Draft -> next == InReview || next == Withdrawn;
            case InReview -> next == Approved || next == Draft || next == Withdrawn;
            case Approved -> next == Published || next == Draft || next == Withdrawn;
            case Published -> next == Superseded || next == Closed || next == Withdrawn;
            case Superseded, Closed, Withdrawn -> false;
        };
    }

    /** Whether it is still on its way to publication. */
    public boolean isOpen() {
        return this == Draft || this == InReview || this == Approved;
    }
}
