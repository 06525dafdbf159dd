package org.fieldsafety.acknowledgement.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many units of a product the consignee has, and has sent back (21 CFR 7.53(b)(2) and (4)). */
@Schema(
        description = "How many units of a product are on hand, and were returned",
        requiredProperties = {"udiDi", "onHand"})
public record Quantity(
        @Schema(examples = "00816270020125") String udiDi,
        @Schema(minimum = "0", maximum = "10000000", examples = "12") @Nullable Integer onHand,
        @Schema(minimum = "0", maximum = "10000000", examples = "2") @Nullable Integer returned) {

    public Quantity {
        udiDi = Blank.ifAbsent(udiDi);
    }
}
