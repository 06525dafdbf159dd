package org.fieldsafety.acknowledgement.effectiveness;

import jakarta.persistence.Tuple;

/**
 * What was found, in numbers: of a country, or of all.
 *
 * @param population consignees with something to do for the notice when the sample was drawn
 * @param effective those of whom all four were found Yes
 */
record Counts(
        int population,
        int sampled,
        int checked,
        Tally received,
        Tally understood,
        Tally followed,
        Tally rightDepth,
        int effective,
        long devicesChecked,
        long devicesEffective) {

    static final Counts NONE = new Counts(0, 0, 0, Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE, 0, 0, 0);

    /** How often each was found. */
    record Tally(int yes, int no, int unknown) {
        static final Tally NONE = new Tally(0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(yes + other.yes, no + other.no, unknown + other.unknown);
        }
    }

    static Counts of(Tuple row) {
        return new Counts(
                number(row, "population"),
                number(row, "sampled"),
                number(row, "checked"),
                tally(row, "received"),
                tally(row, "understood"),
                tally(row, "followed"),
                tally(row, "right_depth"),
                number(row, "effective"),
                row.get("devices_checked", Number.class).longValue(),
                row.get("devices_effective", Number.class).longValue());
    }

    /** Drawn and not checked yet. */
    int open() {
        return sampled - checked;
    }

    Counts plus(Counts other) {
        return new Counts(
                population + other.population,
                sampled + other.sampled,
                checked + other.checked,
                received.plus(other.received),
                understood.plus(other.understood),
                followed.plus(other.followed),
                rightDepth.plus(other.rightDepth),
                effective + other.effective,
                devicesChecked + other.devicesChecked,
                devicesEffective + other.devicesEffective);
    }

    private static Tally tally(Tuple row, String question) {
        return new Tally(
                number(row, question + "_yes"), number(row, question + "_no"), number(row, question + "_unknown"));
    }

    private static int number(Tuple row, String column) {
        return row.get(column, Number.class).intValue();
    }
}
