package org.fieldsafety.notice.file;

/** A file is over the limit. */
public class FileTooLarge extends RuntimeException {
    FileTooLarge(long largest) {
        super("A file may have " + largest + " bytes at most");
    }
}
