package org.fieldsafety.registry.device;

import org.fieldsafety.platform.problem.Refusal;

/** No such device in the register, or none that the caller may know of. */
public class DeviceNotFound extends Refusal {
    public DeviceNotFound(DeviceKey key) {
        super(Kind.MISSING, "device-not-found", "Device not found", reason(key));
    }

    public static String reason(DeviceKey key) {
        return "There is no device " + key.udiDi().value() + " " + key.serial().value() + " in the register";
    }
}
