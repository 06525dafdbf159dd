package org.fieldsafety.acknowledgement.notice;

/**
 * A question of the notice's form.
 *
 * @param kind {@code YesNo}, {@code MustBeYes}, {@code Text} or {@code Date}; one that must be Yes keeps the obligation
 *     open until it is
 */
public record Question(String code, String kind) {
    public boolean mustBeYes() {
        return kind.equals("MustBeYes");
    }
}
