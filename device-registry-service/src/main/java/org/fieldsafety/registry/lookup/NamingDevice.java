package org.fieldsafety.registry.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import org.fieldsafety.platform.problem.InvalidValue;
import org.fieldsafety.platform.problem.Violations;
import org.fieldsafety.registry.device.DeviceKey;
import org.fieldsafety.registry.udi.Identification;
import org.fieldsafety.registry.udi.Identification.Severity;
import org.fieldsafety.registry.udi.SerialNumber;
import org.fieldsafety.registry.udi.UdiDi;
import org.fieldsafety.registry.udi.UdiParser;
import org.jspecify.annotations.Nullable;

/** Which device a caller means: by UDI-DI and serial number, or by a scan of its label. */
@ApplicationScoped
class NamingDevice {
    private final UdiParser parser;

    NamingDevice(UdiParser parser) {
        this.parser = parser;
    }

    /**
     * The key, or null when it can't be one; why is then among the violations.
     *
     * @param path in front of the names of the fields, such as {@code items[3].}
     */
    @Nullable
    DeviceKey key(
            @Nullable String udiDi,
            @Nullable String serial,
            @Nullable String scan,
            String path,
            Violations violations) {
        if (scan != null && (udiDi != null || serial != null)) {
            violations.add(path + "scan", "contradiction", "Give either a scan, or a UDI-DI and a serial number");
            return null;
        }
        return scan == null ? spelled(udiDi, serial, path, violations) : scanned(scan, path + "scan", violations);
    }

    private static @Nullable DeviceKey spelled(
            @Nullable String udiDi, @Nullable String serial, String path, Violations violations) {
        var device = udiDi == null ? null : violations.at(path + "udiDi", () -> new UdiDi(udiDi));
        var number = serial == null ? null : violations.at(path + "serial", () -> new SerialNumber(serial));
        if (udiDi == null) {
            violations.add(path + "udiDi", "missing-value", "Give a UDI-DI and a serial number, or a scan");
        }
        if (serial == null) {
            violations.add(path + "serial", "missing-value", "Give a UDI-DI and a serial number, or a scan");
        }
        return device == null || number == null ? null : new DeviceKey(device, number);
    }

    private @Nullable DeviceKey scanned(String scan, String field, Violations violations) {
        var found = violations.at(field, () -> parser.parse(scan));
        if (found == null) {
            return null;
        }
        if (found.faulty()) {
            found.findings().stream()
                    .filter(finding -> finding.severity() == Severity.Error)
                    .forEach(finding -> violations.add(
                            field, finding.code(), finding.reason() + " (at " + finding.position() + ")"));
            return null;
        }
        found.ambiguities()
                .forEach(finding -> violations.add(
                        field,
                        "ambiguous-scan",
                        "The scan can be read in more than one way: " + finding.reason() + " (at " + finding.position()
                                + "). Scan it with its separators, or give the UDI-DI and the serial number"));
        return found.ambiguities().isEmpty() ? complete(found, field, violations) : null;
    }

    private static @Nullable DeviceKey complete(Identification found, String field, Violations violations) {
        if (found.udiDi() == null) {
            violations.add(field, "no-device-identifier", "The scan has no device identifier");
        } else if (found.serial() == null) {
            violations.add(field, "no-serial", "The scan has no serial number, so it names a product and no device");
        } else {
            return key(found.udiDi(), found.serial(), field, violations);
        }
        return null;
    }

    /** The register holds devices under GTINs; a HIBC or ICCBBA identifier can be read, but is none. */
    private static @Nullable DeviceKey key(String udiDi, String serial, String field, Violations violations) {
        try {
            return new DeviceKey(new UdiDi(udiDi), new SerialNumber(serial));
        } catch (InvalidValue e) {
            violations.add(field, "not-a-gtin", "The register knows devices by the GTIN of GS1; this is " + udiDi);
            return null;
        }
    }
}
