package org.fieldsafety.acknowledgement.effectiveness;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What was found of one consignee. Contact and note may name persons: they are told to nobody else. */
@Embeddable
@Schema(
        name = "EffectivenessResult",
        description = "What was found of one consignee",
        requiredProperties = {"received", "understood", "followed", "rightDepth", "method", "checkedOn"})
record CheckResult(
        @Enumerated(EnumType.STRING) @Schema(description = "It got the notice") @NotNull Finding received,
        @Enumerated(EnumType.STRING) @Schema(description = "It understood what the notice asks") @NotNull
                Finding understood,
        @Enumerated(EnumType.STRING) @Schema(description = "It did what the notice asks") @NotNull Finding followed,
        @Enumerated(EnumType.STRING)
                @Column(name = "right_depth")
                @Schema(description = "Whoever holds the devices was reached, its customers included")
                @NotNull
                Finding rightDepth,
        @Enumerated(EnumType.STRING) @NotNull CheckMethod method,
        @Column(name = "checked_on")
                @Schema(description = "Not before the notice, and not in the future", examples = "2026-11-20")
                @NotNull
                LocalDate checkedOn,
        @Schema(description = "Who was asked", examples = "Marta Soler, quality")
                @Size(min = 1, max = 200)
                @Pattern(regexp = "\\P{Cc}*", message = "must be one line without control characters")
                @Nullable
                String contact,
        @Schema(examples = "Saw the new version on both instruments")
                @Size(min = 1, max = 2000)
                @Pattern(
                        regexp = "[\\P{Cc}\\r\\n\\t]*",
                        message = "must be without control characters other than line ends")
                @Nullable
                String note) {

    /**
     * Checks the day.
     *
     * @param published the day the notice was published; null while it is not known
     * @param today wherever the day begins first
     */
    void check(@Nullable LocalDate published, LocalDate today) {
        if (checkedOn.isAfter(today)) {
            throw new InvalidInput("checkedOn", "in-the-future", "This day has not come yet");
        }
        if (published != null && checkedOn.isBefore(published)) {
            throw new InvalidInput("checkedOn", "before-notice", "The notice was published on " + published);
        }
    }
}
