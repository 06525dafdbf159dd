package org.fieldsafety.acknowledgement.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What came of a follow-up. */
@Schema(requiredProperties = "note")
record CloseFollowUpRequest(
        @Schema(
                        description = "What came of it: 1 to 2,000 characters",
                        maxLength = 2000,
                        examples = "Called: the users were informed on the day after")
                @Nullable
                String note) {
    private static final int LONGEST = 2_000;

    /** @throws InvalidInput when it is none, too long, or can't be shown */
    String requireNote() {
        if (note == null || note.isBlank()) {
            throw new InvalidInput("note", "missing-value", "Say what came of it");
        }
        if (note.codePointCount(0, note.length()) > LONGEST) {
            throw new InvalidInput("note", "too-long", "At most " + LONGEST + " characters");
        }
        if (note.codePoints().anyMatch(c -> Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0)) {
            throw new InvalidInput("note", "invalid-text", "Control characters can't be shown");
        }
        return note;
    }
}
