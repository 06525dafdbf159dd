package org.fieldsafety.platform.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing wrong with a request.
 *
 * @param field path of the field as the request names it, empty for the body as a whole
 * @param code stable, kebab-case
 * @param reason a sentence for the person who sent it
 */
@Schema(description = "One thing wrong with a request")
public record Violation(
        @Schema(description = "Path of the field in the request", examples = "products[0].udiDi") String field,
        @Schema(description = "Stable code", examples = "invalid-udi-di") String code,
        @Schema(description = "What is wrong, for a person", examples = "The check digit is 3, it should be 2")
                String reason) {
    private static final int LONGEST = 2_000;

    /** What the caller sent may stand in both, and is not sent back at any length. */
    public Violation {
        field = cut(field);
        reason = cut(reason);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
