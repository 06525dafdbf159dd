package org.fieldsafety.registry.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a device.
 *
 * @param at when the register was told; of a report, when it was submitted
 * @param by who did it: a person or a system; shown to the manufacturer's own people only
 */
@Schema(
        description = "One thing that happened to a device",
        requiredProperties = {"at", "kind"})
record HistoryEntry(
        @Schema(
                        description = "When the register was told; of a report, when it was submitted",
                        examples = "2026-11-21T09:14:07.402Z")
                Instant at,
        Kind kind,
        @Schema(
                        description = "Who did it; shown to the manufacturer's own people",
                        examples = "registrar@manufacturer.example.org")
                @Nullable
                String by,
        @Schema(description = "The import that said it", examples = "c2b6d1f0-5e1b-4a3a-8a55-6f0f5d2c9b17") @Nullable
                UUID importId,
        @Nullable Change change,
        @Schema(description = "The notice it is about", examples = "0b3f7a52-8c1d-4e6b-9f2a-5d7c1e4a9b30") @Nullable
                UUID noticeId,
        @Schema(examples = "FSN2023-1338") @Nullable String reference,
        @Schema(description = "Revision of the notice that matched or released it, where known", examples = "2")
                @Nullable
                Integer revision,
        @Nullable ReleaseCause cause,
        @Nullable Report report) {

    /** What kind of thing it was. */
    @Schema(
            name = "HistoryKind",
            description =
                    "Registered; Changed (corrected or imported anew); Moved (to another holder or site); Disposed;"
                            + " Merged (its holder was merged into another); Matched and Released (a notice affects it, or does not"
                            + " any more); Reported (what was done to it, or not)",
            examples = "Moved")
    enum Kind {
        Registered,
        Changed,
        Moved,
        Disposed,
        Merged,
        Matched,
        Released,
        Reported
    }

    /** Why a notice does not affect the device any more. */
    @Schema(
            description =
                    "Why it was released, where known: the notice was Withdrawn; or the device is OutOfScope, since the notice"
                            + " was revised or the register was told something else of the device",
            examples = "OutOfScope")
    enum ReleaseCause {
        Withdrawn,
        OutOfScope
    }

    /** What was changed of the device. */
    @Schema(
            name = "HistoryChange",
            requiredProperties = {"before", "after"})
    record Change(
            @Schema(examples = "Relocated to the branch laboratory") @Nullable String reason,
            @Schema(description = "When it happened, where that was said", examples = "2026-11-20") @Nullable
                    LocalDate happenedOn,
            @Schema(description = "The fields that are different now, as they were", examples = "{\"site\": \"LAB-1\"}")
                    Map<String, @Nullable Object> before,
            @Schema(description = "The same fields as they are since", examples = "{\"site\": \"LAB-2\"}")
                    Map<String, @Nullable Object> after) {}

    /** What was reported about the actions of the notice. */
    @Schema(
            name = "HistoryReport",
            requiredProperties = {"id", "source", "slots"})
    record Report(
            @Schema(description = "The acknowledgement or report", examples = "9e1c4b70-2a55-4d38-8f6e-03b7d1c9e842")
                    UUID id,
            @Schema(description = "Acknowledgement, FieldService, Partner or Telemetry", examples = "Acknowledgement")
                    String source,
            @Schema(
                            description = "Who answered, when it was a consignee",
                            examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11")
                    @Nullable
                    UUID consigneeId,
            @Schema(examples = "Service visit 4711") @Nullable String evidence,
            @Schema(description = "Seen on the unit", examples = "4.2.0") @Nullable String softwareVersion,
            List<Answer> slots) {}

    /** What was answered for one action in one operating mode. */
    @Schema(
            name = "HistoryAnswer",
            requiredProperties = {"action", "mode", "answer"})
    record Answer(
            @Schema(examples = "PATCH") String action,
            @Schema(examples = "Dx") String mode,
            @Schema(examples = "Done") String answer,
            @Schema(examples = "NO_INTERRUPTION") @Nullable String reason,
            @Schema(examples = "2026-11-20") @Nullable LocalDate performedOn) {}
}
