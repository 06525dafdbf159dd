package org.fieldsafety.registry.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.Violation;

/** What has become of reported work. */
@Schema(
        name = "RemediationReports",
        description = "What has become of each unit's report",
        requiredProperties = {"reportId", "applied", "unchanged", "refused", "results"})
record RemediationReportsView(
        @Schema(
                        description = "Which slots name that come from this request",
                        examples = "019aa9d0-41c7-7b02-8f4e-6d1c3b2a9e55")
                UUID reportId,
        @Schema(examples = "1") long applied,
        @Schema(examples = "0") long unchanged,
        @Schema(examples = "0") long refused,
        @Schema(description = "One for each unit, in the order of the request") List<Result> results) {

    static RemediationReportsView of(UUID reportId, List<Result> results) {
        return new RemediationReportsView(
                reportId,
                count(results, Outcome.Applied),
                count(results, Outcome.Unchanged),
                count(results, Outcome.Refused),
                results);
    }

    private static long count(List<Result> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome == outcome).count();
    }

    /** What has become of one unit's report. */
    @Schema(
            name = "RemediationReportResult",
            requiredProperties = {"index", "outcome"})
    record Result(
            @Schema(description = "Place in the request, from 0", examples = "0") int index,
            Outcome outcome,
            @Schema(description = "Why it is refused, with the fields of that unit")
                    @JsonInclude(JsonInclude.Include.NON_EMPTY)
                    List<Violation> errors) {}

    /** How a report can end. */
    @Schema(
            name = "RemediationReportOutcome",
            description = "Applied: the unit's slots say so now. Unchanged: they said so before, or something later is"
                    + " known; the report is in the history. Refused: nothing of it was taken.",
            examples = "Applied")
    enum Outcome {
        Applied,
        Unchanged,
        Refused
    }
}
