package org.fieldsafety.acknowledgement.registry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code affected-device.changed}. */
record AffectedDeviceEvent(
        UUID noticeId,
        String udiDi,
        String serial,
        long version,
        UnitStatus status,
        boolean released,
        @Nullable UUID consigneeId,
        @Nullable List<Slot> slots) {

    AffectedUnitId id() {
        return new AffectedUnitId(noticeId, udiDi, serial);
    }
}
