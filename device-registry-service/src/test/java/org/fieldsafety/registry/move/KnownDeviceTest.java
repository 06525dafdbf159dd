package org.fieldsafety.registry.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fieldsafety.platform.problem.InvalidValue;
import org.fieldsafety.registry.remediation.Disposition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownDeviceTest {
    private static final UUID HOLDER = UUID.randomUUID();
    private static final LocalDate MADE = LocalDate.parse("2026-01-10");
    private static final LocalDate SHIPPED = LocalDate.parse("2026-02-10");
    private static final LocalDate LATER = LocalDate.parse("2026-06-01");

    @Test
    void deviceThatIsThereAlreadyDoesNotMove() {
        assertThat(device(HOLDER, Disposition.InUse, null).movesTo(HOLDER, "LAB", MADE.minusDays(1)))
                .isFalse();
    }

    @Test
    void deviceMovesToAnotherHolderToAnotherSiteAndBackIntoUse() {
        assertThat(device(HOLDER, Disposition.InUse, null).movesTo(UUID.randomUUID(), "LAB", LATER))
                .isTrue();
        assertThat(device(HOLDER, Disposition.InUse, null).movesTo(HOLDER, null, LATER))
                .isTrue();
        assertThat(device(HOLDER, Disposition.Stolen, SHIPPED).movesTo(HOLDER, "LAB", LATER))
                .isTrue();
    }

    @Test
    void nothingHappensToADeviceBeforeItWasShipped() {
        var device = device(HOLDER, Disposition.InUse, null);

        refused("before-shipping", () -> device.movesTo(UUID.randomUUID(), null, SHIPPED.minusDays(1)));
        refused("before-shipping", () -> device.becomes(Disposition.Scrapped, SHIPPED.minusDays(1)));
        refused("before-manufacture", () -> device.becomes(Disposition.Scrapped, MADE.minusDays(1)));
        assertThat(device.becomes(Disposition.Scrapped, SHIPPED)).isTrue();
    }

    @Test
    void deviceDoesNotMoveBeforeTheDayItWasReturned() {
        var device = device(null, Disposition.Returned, LATER);

        refused("before-disposition", () -> device.movesTo(HOLDER, null, LATER.minusDays(1)));
        assertThat(device.movesTo(HOLDER, null, LATER)).isTrue();
    }

    @Test
    void deviceWithoutAHolderIsNotInUse() {
        refused("no-holder", () -> device(null, Disposition.Returned, SHIPPED).becomes(Disposition.InUse, LATER));
    }

    @Test
    void dispositionThatIsKnownChangesNothingUnlessItsDayDiffers() {
        assertThat(device(HOLDER, Disposition.Scrapped, LATER).becomes(Disposition.Scrapped, LATER))
                .isFalse();
        assertThat(device(HOLDER, Disposition.Scrapped, LATER).becomes(Disposition.Scrapped, LATER.minusDays(1)))
                .isTrue();
        assertThat(device(HOLDER, Disposition.InUse, null).becomes(Disposition.InUse, LATER))
                .isFalse();
    }

    private static void refused(String code, ThrowingCallable judging) {
        assertThatThrownBy(judging).isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private static KnownDevice device(@Nullable UUID holder, Disposition disposition, @Nullable LocalDate since) {
        return new KnownDevice(holder, "LAB", disposition, since, MADE, SHIPPED);
    }
}
