package org.fieldsafety.acknowledgement.effectiveness;

/** What a check found of one question; spelt as everywhere outside. */
enum Finding {
    Yes,
    No,
    /** It was asked, and could not be told. */
    Unknown
}
