package org.fieldsafety.acknowledgement.notice;

/** A yes/no question of the notice's form; one of kind {@code MustBeYes} keeps the obligation open until it is Yes. */
public record Question(String code, String kind) {
    boolean mustBeYes() {
        return kind.equals("MustBeYes");
    }
}
