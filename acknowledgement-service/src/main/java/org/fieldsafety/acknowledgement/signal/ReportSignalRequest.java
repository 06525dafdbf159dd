package org.fieldsafety.acknowledgement.signal;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.registry.UnitName;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** What somebody reports. */
@Schema(
        description = "What somebody reports. Without any data of patients",
        requiredProperties = {"kind", "occurredOn", "description", "reporter"})
public record ReportSignalRequest(
        @Nullable SignalKind kind,
        @Schema(description = "When it happened or was noticed; not in the future", examples = "2026-11-20") @Nullable
                LocalDate occurredOn,
        @Schema(description = "The device, where one is concerned; kept as told also when it is not known here")
                @Nullable
                UnitName unit,
        @Schema(
                        description = "What happened, 1 to 4,000 characters. No patient data",
                        examples = "The instrument restarted by itself and an unknown user was logged in")
                @Nullable
                String description,
        @Nullable Reporter reporter) {
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@\\p{Cc}]+@[^\\s@\\p{Cc}]+\\.[^\\s@\\p{Cc}]+");

    /** Who can be asked about it. */
    @Schema(requiredProperties = "name")
    public record Reporter(
            @Schema(examples = "Marta Soler") @Nullable String name,
            @Schema(examples = "marta.soler@hospital-del-rio.example.org") @Nullable String email,
            @Schema(examples = "+34 900 000 000") @Nullable String phone) {}

    /**
     * @param lastDay the latest day that has begun anywhere
     * @throws org.fieldsafety.platform.problem.InvalidInput with all that is wrong
     */
    void check(LocalDate lastDay) {
        var wrong = new Violations();
        if (kind == null) {
            wrong.add("kind", "missing-value", "Say what is reported");
        }
        if (occurredOn == null) {
            wrong.add("occurredOn", "missing-value", "Say when it happened");
        } else if (occurredOn.isAfter(lastDay)) {
            wrong.add("occurredOn", "date-in-future", "The day has not come yet");
        } else if (occurredOn.isBefore(FIRST_DAY)) {
            wrong.add("occurredOn", "date-too-early", "Not before the year 1990");
        }
        text("description", description, LONGEST_DESCRIPTION, true, wrong);
        line("reporter.name", reporter == null ? null : reporter.name(), LONGEST_NAME, true, wrong);
        if (reporter != null) {
            line("reporter.phone", reporter.phone(), 50, false, wrong);
            var email = reporter.email();
            if (email != null
                    && (email.length() > LONGEST_ADDRESS
                            || !ADDRESS.matcher(email).matches())) {
                wrong.add("reporter.email", "invalid-address", "This is no mail address");
            }
        }
        if (unit != null) {
            line("unit.udiDi", unit.udiDi(), 50, true, wrong);
            line("unit.serial", unit.serial(), 50, true, wrong);
        }
        wrong.throwIfAny();
    }

    private static void line(String field, @Nullable String text, int longest, boolean needed, Violations wrong) {
        if (text != null && text.chars().anyMatch(c -> "\t\n\r".indexOf(c) >= 0)) {
            wrong.add(field, "invalid-text", "One line, please");
        } else {
            text(field, text, longest, needed, wrong);
        }
    }

    private static void text(String field, @Nullable String text, int longest, boolean needed, Violations wrong) {
        if (text == null || text.isBlank()) {
            if (needed) {
                wrong.add(field, "missing-value", "Say something");
            }
        } else if (text.codePointCount(0, text.length()) > longest) {
            wrong.add(field, "too-long", "At most " + longest + " characters");
        } else if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0)) {
            wrong.add(field, "invalid-text", "No control characters other than line ends");
        }
    }
}
