package org.fieldsafety.notice.text;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The notice in one language, always plain text: a line break is one, an empty line begins a paragraph, and what looks
 * like markup is shown as it was written. A draft may lack any of it; what is missing is named when it is submitted.
 */
public record Text(
        @Size(max = 60) @Schema(examples = "M-AMR-00719") @Nullable String documentNumber,
        @Size(max = 20) @Schema(description = "Revision of the document in this language", examples = "1.0") @Nullable
                String documentRevision,
        @Size(max = 300) @Schema(examples = "Security flaw in the copy service of two sequencers") @Nullable
                String title,
        @Size(max = 10_000) @Schema(description = "What was found") @Nullable String summary,
        @Size(max = 10_000)
                @Schema(description = "What can happen and to whom, not understated (MDR Article 89(8))")
                @Nullable
                String hazard,
        @Size(max = 5_000) @Schema(description = "What to do at once when a unit may have been tampered with") @Nullable
                String suspectedCompromise,
        @Size(max = 5_000) @Schema(description = "To whom to report an adverse event") @Nullable String adverseEvents,
        @Size(max = 5_000)
                @Schema(description = "Why the reader received this, and what to do if it is wrong")
                @Nullable
                String whyReceived,
        @Size(max = 10_000) @Nullable String furtherInformation,
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
            @Size(max = 10_000) @Schema(examples = "Repeat the step in each boot mode.") @Nullable String instructions,
            @Size(max = 5_000) @Schema(description = "What to do before", examples = "Make a backup.") @Nullable
                    String precaution,
            @Schema(
                            description = "How to do it where the action has variants, by variant",
                            examples = "{\"Connected\": \"Download it.\", \"Unconnected\": \"Ask for a stick.\"}")
                    Map<String, @NotNull @Size(max = 5_000) String> variants) {

        public ActionText {
            // Left out in a request.
            variants = variants == null ? Map.of() : variants;
        }
    }
}
