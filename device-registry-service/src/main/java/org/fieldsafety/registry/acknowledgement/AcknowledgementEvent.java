package org.fieldsafety.registry.acknowledgement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsafety.registry.remediation.AffectedDeviceKey;
import org.fieldsafety.registry.remediation.ReportSource;
import org.fieldsafety.registry.report.SlotAnswer;
import org.fieldsafety.registry.report.UnitReport;

/** What the registry needs of a submitted acknowledgement. */
record AcknowledgementEvent(UUID id, UUID noticeId, UUID consigneeId, Instant submittedAt, List<Unit> units) {

    record Unit(String udiDi, String serial, List<SlotAnswer> slots) {}

    Stream<UnitReport> reports() {
        // Who signed it stays with acknowledgement-service.
        var origin = new UnitReport.Origin(id, ReportSource.Acknowledgement, consigneeId, null, submittedAt);
        return units.stream()
                .map(unit -> new UnitReport(
                        origin,
                        new AffectedDeviceKey(noticeId, unit.udiDi(), unit.serial()),
                        unit.slots(),
                        null,
                        null));
    }
}
