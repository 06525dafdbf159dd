package org.fieldsafety.acknowledgement.notice;

/** Nothing is owed for a notice that was withdrawn, so it can't be answered. */
public class NoticeWithdrawn extends RuntimeException {
    NoticeWithdrawn(String reference) {
        super("Notice " + reference + " was withdrawn: nothing has to be done or answered for it any more");
    }
}
