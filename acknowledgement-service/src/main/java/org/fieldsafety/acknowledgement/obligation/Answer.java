package org.fieldsafety.acknowledgement.obligation;

/** The answer to a question of a notice; spelt as everywhere outside. */
public enum Answer {
    Yes,
    No
}
