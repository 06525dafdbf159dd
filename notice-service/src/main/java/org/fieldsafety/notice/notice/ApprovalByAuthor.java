package org.fieldsafety.notice.notice;

/** Who wrote any part of a notice can't approve it. */
public class ApprovalByAuthor extends RuntimeException {
    ApprovalByAuthor(String reference) {
        super("You wrote part of " + reference + "; somebody else has to approve it");
    }
}
