package org.fieldsafety.registry.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AffectedDeviceTest {
    private static final UUID HOLDER = UUID.randomUUID();

    private final AffectedDevice device = new AffectedDevice(
            new AffectedDevice.Key(UUID.randomUUID(), "00816270020125", "NB1"),
            HOLDER,
            List.of(Slot.outstanding("PATCH", "Dx"), Slot.outstanding("PATCH", "RUO")));

    @Test
    void answerGoesIntoItsSlotAndNoOther() {
        var answer = done("PATCH", "RUO", "2026-11-20T10:00:00Z");

        assertThat(device.answered(answer).slots()).containsExactly(Slot.outstanding("PATCH", "Dx"), answer);
    }

    @Test
    void answerSubmittedEarlierNeverReplacesALaterOne() {
        var later = device.answered(done("PATCH", "Dx", "2026-11-20T10:00:00Z"));

        assertThat(later.answered(done("PATCH", "Dx", "2026-11-20T09:59:59Z"))).isEqualTo(later);
    }

    @Test
    void answerForASlotThatDoesNotExistChangesNothing() {
        assertThat(device.answered(done("PATCH", "Service", "2026-11-20T10:00:00Z")))
                .isEqualTo(device);
    }

    @Test
    void deviceThatNobodyHoldsIsNotHeldByAnyone() {
        assertThat(device.isHeldBy(HOLDER)).isTrue();
        assertThat(new AffectedDevice(device.key(), null, device.slots()).isHeldBy(HOLDER))
                .isFalse();
    }

    private static Slot done(String action, String mode, String at) {
        return new Slot(action, mode, null, null, SlotStatus.Done, null, null, UUID.randomUUID(), Instant.parse(at));
    }
}
