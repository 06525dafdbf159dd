package org.fieldsafety.registry.device;

import static java.util.Objects.requireNonNull;

import org.fieldsafety.platform.problem.Violations;
import org.fieldsafety.registry.udi.SerialNumber;
import org.fieldsafety.registry.udi.UdiDi;

/** What names one device. Given in query parameters, because serial numbers may hold any of {@code / % ?}. */
public record DeviceKey(UdiDi udiDi, SerialNumber serial) {

    /** As a request gives it; refuses what can't be a key, in fields of these names. */
    public static DeviceKey of(String udiDi, String serial) {
        var violations = new Violations();
        var device = violations.at("udiDi", () -> new UdiDi(udiDi));
        var number = violations.at("serial", () -> new SerialNumber(serial));
        violations.throwIfAny();
        return new DeviceKey(requireNonNull(device), requireNonNull(number));
    }
}
