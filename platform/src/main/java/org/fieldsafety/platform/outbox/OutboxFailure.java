package org.fieldsafety.platform.outbox;

/** The outbox or its relay could not do its work; the transaction at hand must not commit. */
public class OutboxFailure extends RuntimeException {
    OutboxFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
