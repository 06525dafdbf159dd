package org.fieldsafety.registry.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.registry.remediation.Slot;
import org.jspecify.annotations.Nullable;

/** What the register knows of a unit that the notice affects, as far as a report of it is judged by it. */
record ReportableUnit(
        long version,
        @Nullable UUID consigneeId,
        boolean released,
        @Nullable LocalDate manufacturedOn,
        List<Slot> slots) {}
