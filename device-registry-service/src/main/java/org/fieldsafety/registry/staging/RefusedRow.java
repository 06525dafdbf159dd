package org.fieldsafety.registry.staging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a row of an import was left out. */
@Schema(
        description = "A row that was left out",
        requiredProperties = {"line", "field", "code", "reason"})
public record RefusedRow(
        @Schema(description = "Line of the file where the row begins, the first line being 1", examples = "3")
                long line,
        @Schema(description = "As the file names it; empty when the row as a whole is wrong", examples = "udi_di")
                String field,
        @Schema(description = "Stable identifier of the reason", examples = "invalid-udi-di") String code,
        @Schema(examples = "The check digit of 00816270020126 is 6, it should be 5") String reason) {

    public RefusedRow {
        // Both may quote what the caller sent.
        field = PlainText.quoted(field, 80);
        reason = PlainText.quoted(reason, 300);
    }
}
