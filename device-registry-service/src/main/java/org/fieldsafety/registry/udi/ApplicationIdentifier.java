package org.fieldsafety.registry.udi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A GS1 application identifier and the format of its data field.
 *
 * @param predefinedLength needs no separator behind it (GS1 General Specifications, figure 7.8.5-2)
 */
record ApplicationIdentifier(String code, String name, List<Part> parts, boolean predefinedLength) {

    /** What the digits of a part must be besides digits. */
    enum Rule {
        NONE,
        CHECK_DIGIT,
        DATE,
        DATE_OR_MONTH
    }

    /** A run of characters; only the last parts may be optional or of variable length. */
    record Part(CharacterSet characters, int shortest, int longest, boolean optional, Rule rule) {}

    int longest() {
        return parts.stream().mapToInt(Part::longest).sum();
    }

    private int shortest() {
        return parts.stream()
                .filter(part -> !part.optional())
                .mapToInt(Part::shortest)
                .sum();
    }

    /** What is wrong with the value, or null. */
    @Nullable
    Fault faultOf(String value) {
        if (value.length() > longest()) {
            return new Fault(
                    "too-long", "(" + code + ") has " + value.length() + " characters, at most " + longest() + " fit");
        }
        if (value.length() < shortest()) {
            return new Fault(
                    "too-short",
                    "(" + code + ") has " + value.length() + " characters, at least " + shortest() + " are needed");
        }
        int from = 0;
        for (var part : parts) {
            if (from == value.length() && part.optional()) {
                break;
            }
            var piece = value.substring(from, Math.min(value.length(), from + part.longest()));
            var fault = faultOf(part, piece);
            if (fault != null) {
                return fault;
            }
            from += piece.length();
        }
        return null;
    }

    private @Nullable Fault faultOf(Part part, String piece) {
        if (piece.length() < part.shortest()) {
            return new Fault("too-short", "(" + code + ") ends within one of its fields");
        }
        if (!part.characters().hasAll(piece)) {
            return new Fault(
                    "invalid-character",
                    "(" + code + ") takes " + part.characters().words() + " only");
        }
        return switch (part.rule()) {
            case NONE -> null;
            case CHECK_DIGIT -> CheckDigit.fits(piece) ? null : wrongCheckDigit(piece);
            // Which century it is makes no difference to whether the day exists, but for 29 February of 1900 and 2100.
            case DATE -> ShortDate.of(piece, false, 2000) == null ? noSuchDay(piece) : null;
            case DATE_OR_MONTH -> ShortDate.of(piece, true, 2000) == null ? noSuchDay(piece) : null;
        };
    }

    private Fault wrongCheckDigit(String key) {
        int last = key.length() - 1;
        return new Fault(
                "wrong-check-digit",
                "The check digit of " + key + " is " + key.charAt(last) + ", it should be "
                        + CheckDigit.of(key.substring(0, last)));
    }

    private Fault noSuchDay(String digits) {
        return new Fault("invalid-date", "(" + code + ") is no date YYMMDD: " + digits);
    }

    /** Why a value does not fit. */
    record Fault(String code, String reason) {}
}
