package org.fieldsafety.notice.content;

/** How the codes are written by which answers and texts refer to the parts of a notice. */
final class Codes {
    /** Actions, questions and decline reasons. */
    static final String CODE = "^[A-Z][A-Z0-9_]{0,39}$";

    private Codes() {}
}
