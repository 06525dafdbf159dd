package org.fieldsafety.acknowledgement.answer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    /** As it is told to others: without what may name persons. */
    public UnitAnswer impersonal() {
        return new UnitAnswer(
                udiDi, serial, slots.stream().map(SlotAnswer::impersonal).toList());
    }

    public UnitName name() {
        return new UnitName(udiDi, serial);
    }
}
