package org.fieldsafety.notice.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The notice in one language. A draft may lack any of it; what is still missing is named when it is submitted. */
public record Text(
        @Size(max = 60) @Schema(examples = "M-AMR-00719") @Nullable String documentNumber,
        @Size(max = 300) @Schema(examples = "Security flaw in the copy service of two sequencers") @Nullable
                String title,
        @Size(max = 10_000) @Schema(description = "What was found") @Nullable String summary,
        @Size(max = 10_000)
                @Schema(description = "What can happen and to whom, not understated (MDR Article 89(8))")
                @Nullable
                String hazard,
        @Schema(description = "By action code") Map<String, @NotNull @Valid ActionText> actions,
        @Schema(description = "By question code") Map<String, @NotNull @Size(max = 1_000) String> questions,
        @Schema(description = "By decline reason code") Map<String, @NotNull @Size(max = 1_000) String> declineReasons,
        @Schema(description = "By operating mode; a mode without a text is shown by its code")
                Map<String, @NotNull @Size(min = 1, max = 1_000) String> modes) {

    public Text {
        // Left out in a request.
        actions = actions == null ? Map.of() : actions;
        questions = questions == null ? Map.of() : questions;
        declineReasons = declineReasons == null ? Map.of() : declineReasons;
        modes = modes == null ? Map.of() : modes;
    }

    /** What to do, in one language. */
    public record ActionText(
            @Size(max = 300) @Schema(examples = "Install the software patch") @Nullable String title,
            @Size(max = 10_000) @Schema(examples = "Make a backup first. Repeat the step in each boot mode.") @Nullable
                    String instructions) {}
}
