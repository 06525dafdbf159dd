package org.fieldsafety.acknowledgement.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Affected devices of a consignee by remediation status; a difference of counts may be negative. */
@Embeddable
@Schema(
        description = "The consignee's affected devices by remediation status; the five add up to total",
        requiredProperties = {"total", "outstanding", "inProgress", "remediated", "declined", "unreachable"})
public record UnitCounts(
        @Column(name = "units_total") @Schema(examples = "12") int total,
        @Column(name = "units_outstanding") @Schema(examples = "4") int outstanding,
        @Column(name = "units_in_progress") @Schema(examples = "2") int inProgress,
        @Column(name = "units_remediated") @Schema(examples = "5") int remediated,
        @Column(name = "units_declined") @Schema(examples = "1") int declined,
        @Column(name = "units_unreachable") @Schema(examples = "0") int unreachable) {

    public static final UnitCounts NONE = of(0, 0, 0, 0, 0);

    public static UnitCounts of(int outstanding, int inProgress, int remediated, int declined, int unreachable) {
        int total = outstanding + inProgress + remediated + declined + unreachable;
        return new UnitCounts(total, outstanding, inProgress, remediated, declined, unreachable);
    }

    public UnitCounts plus(UnitCounts other) {
        return of(
                outstanding + other.outstanding,
                inProgress + other.inProgress,
                remediated + other.remediated,
                declined + other.declined,
                unreachable + other.unreachable);
    }

    public UnitCounts negated() {
        return of(-outstanding, -inProgress, -remediated, -declined, -unreachable);
    }

    boolean noneAnswered() {
        return outstanding == total;
    }

    /** A declined unit is answered for and still unsafe. */
    boolean allSafe() {
        return remediated + unreachable == total;
    }
}
