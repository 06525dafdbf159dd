package org.fieldsafety.registry.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Work done to units of one notice. */
@Schema(description = "Work done to 1 to 5,000 units; each is judged alone")
record RemediationReportsRequest(@NotNull @Size(min = 1, max = 5_000) List<@NotNull UnitWork> reports) {}
