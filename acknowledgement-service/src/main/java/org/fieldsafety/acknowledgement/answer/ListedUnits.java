package org.fieldsafety.acknowledgement.answer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same said of several units of one product, as the lines of a paper form have it. */
@Schema(
        description = "The same said of several units of one product",
        requiredProperties = {"udiDi", "serials", "slots"})
public record ListedUnits(
        @Schema(examples = "00816270020125") String udiDi,
        @Schema(
                        description = "Exact strings: case and leading zeros count",
                        minItems = 1,
                        maxItems = 5000,
                        examples = "[\"NB551077\", \"NB551078\"]")
                List<String> serials,
        @Schema(minItems = 1) List<SlotAnswer> slots) {

    public ListedUnits {
        udiDi = Blank.ifAbsent(udiDi);
        serials = Blank.ifAbsent(serials);
        slots = Blank.ifAbsent(slots);
    }
}
