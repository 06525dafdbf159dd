package org.fieldsafety.local.bench.operation;

import java.util.Locale;

/** What can be measured by itself. A new part is a constant here and an {@link Operation} in {@code Benchmark}. */
public enum Part {
    /** A file of devices is brought into the register. */
    IMPORT,
    /** A published notice finds the devices it affects, and their events are told. */
    MATCH,
    /** Callers ask whether a device is affected. */
    LOOKUP,
    /** The notice's progress is counted and read. */
    PROGRESS,
    /** Consignees answer. */
    SUBMIT,
    /** An answer becomes known everywhere. */
    PROPAGATE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
