package org.fieldsafety.notice.document;

import java.util.Locale;

/** What a letter can be written as. */
enum LetterFormat {
    Html,
    Pdf;

    /** Of the name of a file. */
    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
