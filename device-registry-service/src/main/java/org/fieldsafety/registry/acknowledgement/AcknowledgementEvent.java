package org.fieldsafety.registry.acknowledgement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the registry needs of a submitted acknowledgement. */
record AcknowledgementEvent(UUID id, UUID noticeId, UUID consigneeId, Instant submittedAt, List<Unit> units) {

    record Unit(String udiDi, String serial, List<SlotAnswer> slots) {}

    Stream<SlotReport> reports() {
        return units.stream().flatMap(unit -> unit.slots().stream().map(answer -> report(unit, answer)));
    }

    private SlotReport report(Unit unit, SlotAnswer answer) {
        return new SlotReport(
                id,
                noticeId,
                consigneeId,
                unit.udiDi(),
                unit.serial(),
                answer.action(),
                answer.mode(),
                answer.answer(),
                answer.reason(),
                answer.performedOn(),
                submittedAt,
                answer.edition());
    }
}
