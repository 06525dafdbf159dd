package org.fieldsafety.notice.notice;

/** Where a notice stands, and where it may go from there. */
public enum NoticeStatus {
    /** Being written. */
    Draft,
    /** Complete, waiting for another person's signature; nobody can change it any more. */
    InReview,
    /** Signed, not yet known outside. */
    Approved,
    /** Binding for every consignee it reaches. */
    Published;

    boolean mayBecome(NoticeStatus next) {
        return switch (this) {
            case Draft -> next == InReview;
            case InReview -> next == Approved;
            case Approved -> next == Published;
            case Published -> false;
        };
    }
}
