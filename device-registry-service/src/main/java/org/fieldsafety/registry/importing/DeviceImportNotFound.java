package org.fieldsafety.registry.importing;

import java.util.UUID;

/** No such import, or none of the caller's own. */
public class DeviceImportNotFound extends RuntimeException {
    DeviceImportNotFound(UUID id) {
        super("There is no device import " + id);
    }
}
