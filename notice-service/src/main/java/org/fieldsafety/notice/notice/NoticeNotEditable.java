package org.fieldsafety.notice.notice;

/** Only a draft can be edited. */
public class NoticeNotEditable extends RuntimeException {
    NoticeNotEditable(String reference, NoticeStatus status) {
        super("Only a draft can be edited, and " + reference + " is " + status);
    }
}
