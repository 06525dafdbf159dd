package org.fieldsafety.registry.move;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of one device of a request. */
@Schema(
        name = "DeviceVerdict",
        description = "What came of one device of the request",
        requiredProperties = {"udiDi", "serial", "outcome"})
public record Verdict(
        @Schema(examples = "00816270020125") String udiDi,
        @Schema(examples = "NB551077") String serial,
        Outcome outcome,
        @Schema(
                        description =
                                "Why it was refused: invalid-udi-di, invalid-serial, unknown-device, repeated-device,"
                                        + " before-manufacture, before-shipping, before-disposition, no-holder, not-its-holder",
                        examples = "unknown-device")
                @Nullable
                String code,
        @Schema(description = "The same for a person", examples = "There is no such device in the register") @Nullable
                String reason) {

    static Verdict of(NamedDevice device, Outcome outcome) {
        return new Verdict(device.udiDi(), device.serial(), outcome, null, null);
    }

    static Verdict refused(NamedDevice device, String code, String reason) {
        return new Verdict(device.udiDi(), device.serial(), Outcome.Refused, code, reason);
    }

    /** Unchanged: it was so already. */
    @Schema(name = "DeviceOutcome", examples = "Changed")
    public enum Outcome {
        Changed,
        Unchanged,
        Refused
    }
}
