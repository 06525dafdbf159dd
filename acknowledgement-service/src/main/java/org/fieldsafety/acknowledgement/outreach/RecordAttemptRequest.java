package org.fieldsafety.acknowledgement.outreach;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** A try to reach a consignee, as somebody records it. */
@Schema(requiredProperties = {"at", "method", "person", "contact", "outcome"})
record RecordAttemptRequest(
        @Schema(description = "Not in the future, and not before the notice", examples = "2026-11-23T10:15:00Z")
                Instant at,
        ContactAttempt.Method method,
        @Schema(description = "Who was tried to be reached, up to 200 characters", examples = "Marta Soler")
                String person,
        @Schema(description = "Mail address, phone number or place, up to 320 characters", examples = "+34 976 000 000")
                String contact,
        ContactAttempt.Outcome outcome,
        @Schema(description = "Up to 2,000 characters; no patient data", examples = "Calls back on Monday") @Nullable
                String note) {

    /**
     * @param published when the notice was; null while that is not known
     * @throws org.fieldsafety.platform.problem.InvalidInput naming all that is wrong
     */
    ContactAttempt by(String recorder, @Nullable Instant published, Instant now) {
        var violations = new Violations();
        if (isMissing(at)) {
            violations.add("at", "missing", "Say when it was");
        } else if (at.isAfter(now)) {
            violations.add("at", "date-in-future", "It can't be recorded before it has happened");
        } else if (published != null && at.isBefore(published)) {
            violations.add("at", "before-notice", "The notice was published only at " + published);
        }
        if (isMissing(method)) {
            violations.add("method", "missing", "Say how it was tried");
        }
        if (isMissing(outcome)) {
            violations.add("outcome", "missing", "Say what came of it");
        }
        text(violations, "person", person, 200);
        text(violations, "contact", contact, 320);
        if (note != null) {
            text(violations, "note", note.replaceAll("[\\n\\t]", " "), 2_000);
        }
        violations.throwIfAny();
        return new ContactAttempt(
                UUID.randomUUID(),
                at.truncatedTo(ChronoUnit.MICROS),
                method,
                person,
                contact,
                outcome,
                note,
                null,
                recorder,
                now.truncatedTo(ChronoUnit.MICROS));
    }

    private static void text(Violations violations, String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            violations.add(field, "missing", "Must not be empty");
        } else if (text.length() > longest || text.codePoints().anyMatch(Character::isISOControl)) {
            violations.add(
                    field, "invalid-text", "Must be up to " + longest + " characters without control characters");
        }
    }

    private static boolean isMissing(@Nullable Object value) {
        return value == null;
    }
}
