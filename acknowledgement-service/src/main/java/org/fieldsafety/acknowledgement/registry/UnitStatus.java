package org.fieldsafety.acknowledgement.registry;

import org.fieldsafety.acknowledgement.obligation.UnitCounts;

/** Remediation status of an affected device, as the registry derives and spells it. */
public enum UnitStatus {
    Outstanding,
    InProgress,
    Remediated,
    Declined,
    Unreachable;

    /** One unit of this status. */
    UnitCounts counted() {
        return switch (this) {
            case Outstanding -> UnitCounts.of(1, 0, 0, 0, 0);
            case InProgress -> UnitCounts.of(0, 1, 0, 0, 0);
            case Remediated -> UnitCounts.of(0, 0, 1, 0, 0);
            case Declined -> UnitCounts.of(0, 0, 0, 1, 0);
            case Unreachable -> UnitCounts.of(0, 0, 0, 0, 1);
        };
    }
}
