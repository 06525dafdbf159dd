package org.fieldsafety.notice.registry;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What we need of {@code affected-device.changed}; all else in it is ignored.
 *
 * @param version of the affected device; the higher one is the newer state
 * @param status remediation status, kept as it comes: a status added later is counted, not refused
 * @param released no longer affected: does not count
 * @param consigneeId who holds it, null where that is not known
 * @param country ISO 3166-1 alpha-2, null where the holder is not known
 * @param disposition what has become of it, kept as it comes; null where that is not told
 * @param slots null is none
 */
record AffectedDeviceChanged(
        UUID noticeId,
        String udiDi,
        String serial,
        long version,
        String status,
        boolean released,
        @Nullable UUID consigneeId,
        @Nullable String country,
        @Nullable String disposition,
        List<Slot> slots,
        @Nullable Change change) {

    private static final String UNREACHABLE = "Unreachable";
    private static final String NOT_TOLD = "NotTold";

    AffectedDeviceChanged {
        requireNonNull(noticeId, "noticeId");
        requireNonNull(udiDi, "udiDi");
        requireNonNull(serial, "serial");
        requireNonNull(status, "status");
        slots = slots == null ? List.of() : List.copyOf(slots);
    }

    record Slot(String action, String status) {
        Slot {
            requireNonNull(action, "action");
            requireNonNull(status, "status");
        }
    }

    record Change(@Nullable Instant at) {}

    record Key(UUID noticeId, String udiDi, String serial) {}

    Key key() {
        return new Key(noticeId, udiDi, serial);
    }

    /** One statement can't upsert a row twice, so only the newest state of each device goes in. */
    static Collection<AffectedDeviceChanged> newest(Stream<AffectedDeviceChanged> states) {
        return states.collect(Collectors.toMap(
                        AffectedDeviceChanged::key, state -> state, (a, b) -> a.version >= b.version ? a : b))
                .values();
    }

    /** Why it is Unreachable; null when it is not, whatever has become of it. */
    @Nullable
    String cause() {
        return status.equals(UNREACHABLE) ? requireNonNullElse(disposition, NOT_TOLD) : null;
    }

    /** As the table holds them: status and action of each slot, one a line. */
    String slotLines() {
        return slots.stream().map(slot -> slot.status + " " + slot.action).collect(Collectors.joining("\n"));
    }

    /** The UTC day of the change; of now when the event does not say, or says a time that has not come. */
    LocalDate day(Instant now) {
        var at = change == null || change.at == null || change.at.isAfter(now) ? now : change.at;
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
