package org.fieldsafety.local.console;

/** What went wrong and what to do about it, as the one line that the person at the keyboard reads. */
public final class Failure extends RuntimeException {

    public Failure(String line) {
        super(line);
    }

    public Failure(String line, Throwable cause) {
        super(line, cause);
    }
}
