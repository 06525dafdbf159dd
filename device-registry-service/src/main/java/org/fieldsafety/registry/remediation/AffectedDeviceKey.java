package org.fieldsafety.registry.remediation;

import java.util.UUID;

/** Which device, and under which notice. */
public record AffectedDeviceKey(UUID noticeId, String udiDi, String serial) {

    /** The device as this consignee's. */
    public HeldDevice heldBy(UUID consignee) {
        return new HeldDevice(noticeId, udiDi, serial, consignee);
    }
}
