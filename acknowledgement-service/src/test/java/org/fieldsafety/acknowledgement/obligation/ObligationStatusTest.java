package org.fieldsafety.acknowledgement.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ObligationStatusTest {

    @Test
    void nothingReceivedIsDueWhateverTheUnits() {
        assertThat(ObligationStatus.of(UnitCounts.of(0, 0, 2, 0, 0), false, false, true, false))
                .isEqualTo(ObligationStatus.Due);
    }

    @Test
    void acknowledgedWithoutAnyUnitAnsweredIsReceived() {
        assertThat(ObligationStatus.of(UnitCounts.of(3, 0, 0, 0, 0), false, true, true, false))
                .isEqualTo(ObligationStatus.Received);
    }

    @Test
    void someUnitAnsweredIsInProgress() {
        assertThat(ObligationStatus.of(UnitCounts.of(3, 1, 0, 0, 0), false, true, true, false))
                .isEqualTo(ObligationStatus.InProgress);
    }

    @Test
    void declinedUnitIsStillUnsafe() {
        assertThat(ObligationStatus.of(UnitCounts.of(0, 0, 4, 1, 0), false, true, true, false))
                .isEqualTo(ObligationStatus.InProgress);
    }

    @Test
    void remediatedAndUnreachableUnitsComplete() {
        assertThat(ObligationStatus.of(UnitCounts.of(0, 0, 4, 0, 1), false, true, true, false))
                .isEqualTo(ObligationStatus.Completed);
    }

    @Test
    void mustBeYesAnsweredNoKeepsItOpenThoughEveryUnitIsSafe() {
        assertThat(ObligationStatus.of(UnitCounts.of(0, 0, 4, 0, 0), false, true, false, false))
                .isEqualTo(ObligationStatus.InProgress);
    }

    @Property
    void unreachableHidesWhatIsOpenAndNothingElse(
            @ForAll("counts") UnitCounts units, @ForAll boolean received, @ForAll boolean affirmed) {
        var otherwise = ObligationStatus.of(units, false, received, affirmed, false);

        assertThat(ObligationStatus.of(units, false, received, affirmed, true))
                .isEqualTo(otherwise.isOpen() ? ObligationStatus.Unreachable : otherwise);
    }

    @Property
    void noUnitLeftIsNotAffectedAndNothingElseIs(
            @ForAll("counts") UnitCounts units, @ForAll boolean received, @ForAll boolean affirmed) {
        assertThat(ObligationStatus.of(units, false, received, affirmed, false) == ObligationStatus.NotAffected)
                .isEqualTo(units.total() == 0);
    }

    @Test
    void consigneeADistributorNamedOwesAnAnswerAlthoughNoUnitIsKnown() {
        assertThat(ObligationStatus.of(UnitCounts.NONE, true, false, true, false))
                .isEqualTo(ObligationStatus.Due);
        assertThat(ObligationStatus.of(UnitCounts.NONE, true, true, false, false))
                .isEqualTo(ObligationStatus.Received);
        assertThat(ObligationStatus.of(UnitCounts.NONE, true, true, true, false))
                .isEqualTo(ObligationStatus.Completed);
    }

    @Property
    void completedNeedsReceiptAffirmationAndOnlySafeUnits(
            @ForAll("counts") UnitCounts units, @ForAll boolean received, @ForAll boolean affirmed) {
        boolean unsafe = units.outstanding() + units.inProgress() + units.declined() > 0;
        assertThat(ObligationStatus.of(units, false, received, affirmed, false) == ObligationStatus.Completed)
                .isEqualTo(units.total() > 0 && received && affirmed && !unsafe);
    }

    @Property
    void countsAddUpAndWhatIsAddedCanBeTakenAway(@ForAll("counts") UnitCounts one, @ForAll("counts") UnitCounts other) {
        assertThat(one.plus(other).total()).isEqualTo(one.total() + other.total());
        assertThat(one.plus(other).plus(other.negated())).isEqualTo(one);
    }

    @Provide
    Arbitrary<UnitCounts> counts() {
        var few = Arbitraries.integers().between(0, 3);
        return Combinators.combine(few, few, few, few, few).as(UnitCounts::of);
    }
}
