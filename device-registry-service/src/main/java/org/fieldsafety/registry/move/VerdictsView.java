package org.fieldsafety.registry.move;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of each device of a request, in its order. */
@Schema(
        name = "DeviceVerdicts",
        description = "What came of each device of the request",
        requiredProperties = {"changed", "unchanged", "refused", "devices"})
record VerdictsView(
        @Schema(examples = "1") long changed,
        @Schema(examples = "0") long unchanged,
        @Schema(examples = "0") long refused,
        @Schema(description = "In the request's order") List<Verdict> devices) {

    static VerdictsView of(List<Verdict> verdicts) {
        return new VerdictsView(
                count(verdicts, Verdict.Outcome.Changed),
                count(verdicts, Verdict.Outcome.Unchanged),
                count(verdicts, Verdict.Outcome.Refused),
                verdicts);
    }

    /** Those that are to be changed. */
    List<Verdict> toChange() {
        return devices.stream()
                .filter(verdict -> verdict.outcome() == Verdict.Outcome.Changed)
                .toList();
    }

    private static long count(List<Verdict> verdicts, Verdict.Outcome outcome) {
        return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).count();
    }
}
