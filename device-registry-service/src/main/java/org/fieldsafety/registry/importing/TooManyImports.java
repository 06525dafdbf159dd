package org.fieldsafety.registry.importing;

/** As many files are being received as fit into memory; another one must wait. */
public class TooManyImports extends RuntimeException {
    /** When it may be worth another try. */
    public static final int RETRY_AFTER_SECONDS = 10;

    TooManyImports() {
        super("Too many files are being received at this moment; send this one again a little later");
    }
}
