package org.fieldsafety.notice.content;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known to have happened so far. */
public record Situation(@NotNull Exploitation exploitation, @NotNull Incidents incidents) {

    @Schema(description = "Whether somebody has used the fault; NotApplicable where it is none that could be used")
    public enum Exploitation {
        NotApplicable,
        NoneKnown,
        Suspected,
        Confirmed
    }

    @Schema(description = "Whether anybody was harmed or could have been")
    public enum Incidents {
        NoneReported,
        Reported
    }
}
