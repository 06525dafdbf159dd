package org.fieldsafety.notice.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we need of {@code affected-device.changed}; all else in it is ignored.
 *
 * @param version of the affected device; the higher one is the newer state
 * @param status remediation status, kept as it comes: a status added later is counted, not refused
 * @param released no longer affected: does not count
 * @param country ISO 3166-1 alpha-2, null where the holder is not known
 */
record AffectedDeviceChanged(
        UUID noticeId,
        String udiDi,
        String serial,
        long version,
        String status,
        boolean released,
        @Nullable String country) {

    record Key(UUID noticeId, String udiDi, String serial) {}

    Key key() {
        return new Key(noticeId, udiDi, serial);
    }
}
