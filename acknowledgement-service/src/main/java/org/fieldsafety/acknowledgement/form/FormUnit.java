package org.fieldsafety.acknowledgement.form;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.registry.AffectedUnit;
import org.fieldsafety.acknowledgement.registry.Slot;
import org.fieldsafety.acknowledgement.registry.UnitStatus;
import org.jspecify.annotations.Nullable;

/** A unit the consignee answers for, with the present status of each of its slots. */
@Schema(requiredProperties = {"udiDi", "serial", "status", "slots"})
record FormUnit(
        @Schema(examples = "00816270020125") String udiDi,
        @Schema(examples = "NB551077") String serial,
        @Schema(description = "Name of the product", examples = "NextSeq 550Dx Instrument") @Nullable String product,
        UnitStatus status,
        List<Slot> slots) {

    static FormUnit of(AffectedUnit unit, @Nullable String product) {
        return new FormUnit(unit.udiDi(), unit.serial(), product, unit.status(), unit.slots());
    }
}
