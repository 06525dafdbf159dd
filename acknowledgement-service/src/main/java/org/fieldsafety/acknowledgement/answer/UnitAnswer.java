package org.fieldsafety.acknowledgement.answer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.notice.Action;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.registry.UnitName;

/** What the consignee says of one unit. */
@Schema(
        description = "What the consignee says of one unit; slots it does not name stay as they are",
        requiredProperties = {"udiDi", "serial", "slots"})
public record UnitAnswer(
        @Schema(examples = "00816270020125") String udiDi,
        @Schema(description = "Exact string: case and leading zeros count", examples = "NB551077") String serial,
        @Schema(minItems = 1) List<SlotAnswer> slots) {

    public UnitAnswer {
        udiDi = Blank.ifAbsent(udiDi);
        serial = Blank.ifAbsent(serial);
        slots = Blank.ifAbsent(slots);
    }

    /** With the edition of each action, as the event tells it. */
    public UnitAnswer ofEditions(KnownNotice notice) {
        return new UnitAnswer(
                udiDi,
                serial,
                slots.stream()
                        .map(slot -> slot.ofEdition(notice.action(slot.action())
                                .map(Action::edition)
                                .orElse(1)))
                        .toList());
    }

    UnitName name() {
        return new UnitName(udiDi, serial);
    }
}
