package org.fieldsafety.registry.export;

/** As many exports are going on as there are database connections for; another one must wait. */
public class TooManyExports extends RuntimeException {
    /** When it may be worth another try. */
    public static final int RETRY_AFTER_SECONDS = 10;

    TooManyExports() {
        super("Too many exports are going on at this moment; ask for this one again a little later");
    }
}
