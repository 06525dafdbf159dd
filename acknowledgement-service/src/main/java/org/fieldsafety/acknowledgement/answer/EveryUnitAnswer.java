package org.fieldsafety.acknowledgement.answer;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.notice.Action;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.notice.Product;
import org.jspecify.annotations.Nullable;

/** The same said of one action for all units at once. */
@Schema(
        description = "The same said of one action for every unit the consignee holds when it is submitted",
        requiredProperties = {"action", "answer"})
public record EveryUnitAnswer(
        @Schema(examples = "PATCH") String action,
        @Schema(description = "All of the action's when absent", examples = "[\"Dx\", \"RUO\"]") @Nullable
                List<String> modes,
        @Schema(description = "Edition of the action that the form showed; may be left out while it is 1") @Nullable
                Integer edition,
        SlotAnswer.@Nullable Outcome answer,
        @Schema(description = "Code of one of the action's decline reasons; with Declined, and only then") @Nullable
                String reason,
        @Schema(description = "In the consignee's own words. Stays with this service", maxLength = 1000) @Nullable
                String remark,
        @Schema(description = "The day it was done; only with Done", examples = "2026-11-20") @Nullable
                LocalDate performedOn,
        @Schema(description = "Who did it; only with Done. Stays with this service", maxLength = 200) @Nullable
                String performedBy) {

    public EveryUnitAnswer {
        action = Blank.ifAbsent(action);
        modes = Blank.orNull(modes);
    }

    /** What it says of a unit of the product: nothing where the action is not asked of it. */
    List<SlotAnswer> slots(KnownNotice notice, String udiDi) {
        var asked = notice.action(action).filter(it -> it.products().contains(udiDi));
        var possible = notice.product(udiDi).map(Product::modes).orElse(List.of());
        return (modes == null ? asked.map(Action::modes).orElse(List.of()) : modes)
                .stream()
                        .filter(mode -> asked.isPresent() && possible.contains(mode))
                        .map(this::slot)
                        .toList();
    }

    SlotAnswer slot(String mode) {
        return new SlotAnswer(action, mode, edition, answer, reason, performedOn, performedBy, remark);
    }
}
