package org.fieldsafety.registry.claim;

import org.fieldsafety.platform.problem.Refusal;
import org.fieldsafety.registry.remediation.AffectedDeviceKey;

/** The answers of a claim can't go where they are sent. */
public class ClaimNotApplicable extends Refusal {
    private ClaimNotApplicable(String why) {
        super(Kind.CONFLICT, "claim-not-applicable", "Claim not applicable", why);
    }

    static ClaimNotApplicable notTheClaimants(AffectedDeviceKey device) {
        return new ClaimNotApplicable("Device " + name(device) + " is not affected by the notice, or not with who"
                + " answered: transfer it, or reject the claim");
    }

    static ClaimNotApplicable notAffected(AffectedDeviceKey device) {
        return new ClaimNotApplicable("Even with the claimant, device " + name(device)
                + " would not be affected by the notice: assign the claim to another device, or reject it");
    }

    static ClaimNotApplicable unknownClaimant() {
        return new ClaimNotApplicable("The register does not know who answered, so nothing can be transferred to it");
    }

    private static String name(AffectedDeviceKey device) {
        return device.udiDi() + " " + device.serial();
    }
}
