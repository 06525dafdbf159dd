package org.fieldsafety.acknowledgement.mail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** A mail came back after the server had taken it (RFC 3464). */
@Schema(requiredProperties = {"status", "diagnostic", "at"})
record Bounce(
        @Schema(description = "Enhanced status code (RFC 3463) of class 5", examples = "5.1.1") String status,
        @Schema(description = "What the report says, up to 1,000 characters", examples = "User unknown")
                String diagnostic,
        @Schema(examples = "2026-11-23T10:15:00Z") Instant at) {
    private static final int LONGEST = 1_000;

    Bounce {
        at = at == null ? at : at.truncatedTo(ChronoUnit.MICROS);
    }

    /** @throws org.fieldsafety.platform.problem.InvalidInput naming all that is wrong */
    void require(Instant sent, Instant now) {
        var violations = new Violations();
        if (isMissing(status) || !status.matches("5\\.\\d{1,3}\\.\\d{1,3}")) {
            violations.add("status", "invalid-status", "Must be a status code of class 5, such as 5.1.1");
        }
        if (isMissing(diagnostic)
                || diagnostic.isBlank()
                || diagnostic.length() > LONGEST
                || diagnostic.codePoints().anyMatch(Character::isISOControl)) {
            violations.add("diagnostic", "invalid-text", "Must be 1 to 1,000 characters in one line");
        }
        if (isMissing(at)) {
            violations.add("at", "missing", "Say when it came back");
        } else if (at.isAfter(now) || at.isBefore(sent)) {
            violations.add("at", "invalid-time", "Must be between the sending of the mail and now");
        }
        violations.throwIfAny();
    }

    private static boolean isMissing(@Nullable Object value) {
        return value == null;
    }
}
