package org.fieldsafety.local;

/** The command line is not one that the suite understands. */
final class Misuse extends RuntimeException {

    Misuse(String what) {
        super(what);
    }
}
