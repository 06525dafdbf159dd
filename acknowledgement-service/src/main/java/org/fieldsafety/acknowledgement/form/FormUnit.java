package org.fieldsafety.acknowledgement.form;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.acknowledgement.LatestAnswer;
import org.fieldsafety.acknowledgement.acknowledgement.LatestAnswers;
import org.fieldsafety.acknowledgement.registry.AffectedUnit;
import org.fieldsafety.acknowledgement.registry.UnitStatus;
import org.jspecify.annotations.Nullable;

/** A unit the consignee answers for, with the present status of each of its slots. */
@Schema(requiredProperties = {"udiDi", "serial", "status", "slots"})
public record FormUnit(
        @Schema(examples = "00816270020125") String udiDi,
        @Schema(examples = "NB551077") String serial,
        @Schema(description = "Name of the product", examples = "NextSeq 550Dx Instrument") @Nullable String product,
        UnitStatus status,
        List<FormSlot> slots) {

    static FormUnit of(AffectedUnit unit, @Nullable String product, Map<String, LatestAnswer> answered) {
        return new FormUnit(
                unit.udiDi(),
                unit.serial(),
                product,
                unit.status(),
                unit.slots().stream()
                        .map(slot -> FormSlot.of(slot, answered.get(LatestAnswers.part(slot.action(), slot.mode()))))
                        .toList());
    }
}
