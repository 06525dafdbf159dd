package org.fieldsafety.registry.importing;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;

/** No such import, or none of the caller's own. */
public class DeviceImportNotFound extends Refusal {
    DeviceImportNotFound(UUID id) {
        super(Kind.MISSING, "device-import-not-found", "Device import not found", "There is no device import " + id);
    }
}
