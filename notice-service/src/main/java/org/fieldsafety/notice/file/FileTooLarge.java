package org.fieldsafety.notice.file;

import org.fieldsafety.platform.problem.Refusal;

/** A file is over the limit. */
public class FileTooLarge extends Refusal {
    FileTooLarge(long largest) {
        super(Kind.TOO_LARGE, "too-large", "Too large", "A file may have " + largest + " bytes at most");
    }
}
