package org.fieldsafety.registry.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.Violations;
import org.fieldsafety.registry.udi.SerialNumber;

/** The serial numbers that a draft notice is about, of one product. */
@Schema(description = "Serial numbers, exactly as on the labels; one that is there twice counts once")
record ListedSerialsRequest(
        @Schema(examples = "[\"NB551077\", \"NB551078\"]") @NotNull @Size(max = 100_000)
                List<@NotNull String> serials) {

    List<SerialNumber> checked() {
        var violations = new Violations();
        var checked = new ArrayList<SerialNumber>(serials.size());
        for (int i = 0; i < serials.size(); i++) {
            var serial = serials.get(i);
            var number = violations.at("serials[" + i + "]", () -> new SerialNumber(serial));
            if (number != null) {
                checked.add(number);
            }
        }
        violations.throwIfAny();
        return checked;
    }
}
