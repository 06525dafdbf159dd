package org.fieldsafety.registry.device;

/** No such device in the register, or none that the caller may know of. */
public class DeviceNotFound extends RuntimeException {
    public DeviceNotFound(DeviceKey key) {
        super(reason(key));
    }

    public static String reason(DeviceKey key) {
        return "There is no device " + key.udiDi().value() + " " + key.serial().value() + " in the register";
    }
}
