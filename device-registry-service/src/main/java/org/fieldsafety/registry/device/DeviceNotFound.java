package org.fieldsafety.registry.device;

/** No such device in the register, or none that the caller may know of. */
public class DeviceNotFound extends RuntimeException {
    DeviceNotFound(UdiDi udiDi, SerialNumber serial) {
        super("There is no device " + udiDi.value() + " " + serial.value() + " in the register");
    }
}
