package org.fieldsafety.registry.consignee;

import java.util.UUID;

/** The consignee was merged into another: its record stays as it was. */
public class ConsigneeMerged extends RuntimeException {
    public ConsigneeMerged(UUID id, UUID into) {
        super("The consignee " + id + " was merged into " + into);
    }
}
