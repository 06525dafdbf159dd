package org.fieldsafety.registry.consignee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.InvalidValue;

/**
 * What another system or a register calls a consignee. A GLN has its check digit (GS1 General Specifications, section
 * 7.9) and an SRN the form that EUDAMED gives it; of other systems only the form of a word is asked.
 */
@Schema(
        description = "What another system or a register calls the consignee",
        requiredProperties = {"system", "value"})
record ExternalId(
        @Schema(
                        description =
                                "Whose number it is: GLN (13 digits with check digit), SRN (EUDAMED), or any other, such as"
                                        + " VAT, DUNS, NPI, FINESS",
                        examples = "GLN")
                @NotNull
                @Pattern(regexp = "[A-Z][A-Z0-9-]{1,19}", message = "must be 2 to 20 capitals, digits or hyphens")
                String system,
        @Schema(description = "Exactly as given by that system, unique within it", examples = "8430000000014")
                @NotBlank
                @Size(max = 80)
                @Pattern(regexp = "\\S(.*\\S)?", message = "must not begin or end with a space")
                String value) {

    /** Refuses a number that its own system could not have given. */
    void check() {
        switch (system) {
            case "GLN" -> checkGln();
            case "SRN" -> checkSrn();
            default -> {}
        }
    }

    private void checkGln() {
        if (!value.matches("[0-9]{13}")) {
            throw new InvalidValue("invalid-gln", "A GLN has exactly 13 digits");
        }
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (value.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        int expected = (10 - sum % 10) % 10;
        int given = value.charAt(12) - '0';
        if (given != expected) {
            throw new InvalidValue(
                    "invalid-gln", "The check digit of " + value + " is " + given + ", it should be " + expected);
        }
    }

    private void checkSrn() {
        if (!value.matches("[A-Z]{2}-(MF|AR|IM|PR)-[0-9]{9}")) {
            throw new InvalidValue("invalid-srn", "An SRN looks like ES-IM-000012345");
        }
    }
}
