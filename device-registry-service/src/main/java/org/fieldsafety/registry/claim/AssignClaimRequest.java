package org.fieldsafety.registry.claim;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.Violations;
import org.fieldsafety.registry.remediation.AffectedDeviceKey;
import org.fieldsafety.registry.udi.SerialNumber;
import org.fieldsafety.registry.udi.UdiDi;

/** Which device a claim was really about. */
@Schema(description = "The device that the answers were really about, and how that is known")
record AssignClaimRequest(
        @Schema(examples = "00816270020125") @NotNull String udiDi,
        @Schema(description = "Exactly as on the label", examples = "NB551078") @NotNull String serial,
        @Schema(examples = "The consignee confirmed a slip of the pen") @NotBlank @Size(max = 500) String reason) {

    /** The device under this notice; refused with everything that can't be one. */
    AffectedDeviceKey device(UUID notice) {
        var violations = new Violations();
        var product = violations.at("udiDi", () -> new UdiDi(udiDi));
        var number = violations.at("serial", () -> new SerialNumber(serial));
        violations.throwIfAny();
        return new AffectedDeviceKey(
                notice, requireNonNull(product).value(), requireNonNull(number).value());
    }
}
