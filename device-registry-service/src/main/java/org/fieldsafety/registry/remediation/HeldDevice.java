package org.fieldsafety.registry.remediation;

import java.util.UUID;

/** A device under a notice, and the consignee who is or claims to be its holder. */
public record HeldDevice(UUID noticeId, String udiDi, String serial, UUID consigneeId) {

    public AffectedDeviceKey key() {
        return new AffectedDeviceKey(noticeId, udiDi, serial);
    }
}
