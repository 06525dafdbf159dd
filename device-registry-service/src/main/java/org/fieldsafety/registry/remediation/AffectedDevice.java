package org.fieldsafety.registry.remediation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a published notice asks of one device, and how far that has come. */
public record AffectedDevice(Key key, @Nullable UUID consigneeId, List<Slot> slots) {

    /** Which device, and under which notice. */
    public record Key(UUID noticeId, String udiDi, String serial) {}

    public boolean isHeldBy(UUID consignee) {
        return consignee.equals(consigneeId);
    }

    /** With the answer in its slot; unchanged when there is no such slot or a later answer is known. */
    public AffectedDevice answered(Slot answer) {
        return new AffectedDevice(
                key,
                consigneeId,
                slots.stream().map(slot -> slot.answeredBy(answer)).toList());
    }
}
