package org.fieldsafety.notice.notice;

/** A notice goes Draft, InReview, Approved, Published, one step at a time. */
public class TransitionNotAllowed extends RuntimeException {
    TransitionNotAllowed(String reference, NoticeStatus from, NoticeStatus to) {
        super(reference + " is " + from + " and can't become " + to);
    }
}
