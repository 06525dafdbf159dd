package org.fieldsafety.registry.report;

import static org.fieldsafety.platform.security.Roles.APPROVER;
import static org.fieldsafety.platform.security.Roles.AUDITOR;
import static org.fieldsafety.platform.security.Roles.AUTHOR;
import static org.fieldsafety.platform.security.Roles.FIELD_SERVICE;
import static org.fieldsafety.platform.security.Roles.PARTNER;
import static org.fieldsafety.platform.security.Roles.REGISTRAR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Idempotency;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.registry.remediation.AffectedDeviceKey;
import org.jspecify.annotations.Nullable;

/** Reports of work done to units, over HTTP. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/notices/{noticeId}/remediation-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Remediation reports", description = "What field service and partners did to affected devices")
class RemediationReportResource {
    private final ReportingWork reporting;
    private final ReportHistory history;
    private final Idempotency idempotency;
    private final Caller caller;

    RemediationReportResource(ReportingWork reporting, ReportHistory history, Idempotency idempotency, Caller caller) {
        this.reporting = reporting;
        this.history = history;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({FIELD_SERVICE, PARTNER})
    @Operation(
            summary = "Report what was done to units",
            description =
                    "Of 1 to 5,000 units of one notice. Each is judged alone: one that is wrong is refused with its"
                            + " reasons, the others are taken. A later report of a slot replaces an earlier one, whoever made"
                            + " it; all of them stay in the history. Partners report of devices of their own consignees. A"
                            + " closed notice still takes reports, a withdrawn one takes none.")
    @APIResponse(
            responseCode = "200",
            description = "Judged; what has become of each unit's report",
            content = @Content(schema = @Schema(implementation = RemediationReportsView.class)))
    public Response report(
            @Parameter(example = "0b3f7a52-8c1d-4e6b-9f2a-5d7c1e4a9b30") @PathParam("noticeId") UUID notice,
            @Parameter(description = "A key of your choice; the same request sent again gives the same answer")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String idempotencyKey,
            @Valid @NotNull RemediationReportsRequest request) {
        return idempotency.once(idempotencyKey, "report work " + notice, request, () -> Response.ok(
                        reporting.report(notice, request.reports(), Reporter.of(caller)))
                .build());
    }

    @GET
    @RolesAllowed({AUTHOR, APPROVER, REGISTRAR, FIELD_SERVICE, AUDITOR})
    @Operation(
            summary = "Read what was reported of a unit",
            description = "Every report and acknowledgement that names the unit under this notice, applied or not, with"
                    + " who made it and what proves it. The latest first, at most 500.")
    @APIResponse(responseCode = "200", description = "The reports; none when nothing was reported")
    public List<ReportView> ofUnit(
            @Parameter(example = "0b3f7a52-8c1d-4e6b-9f2a-5d7c1e4a9b30") @PathParam("noticeId") UUID notice,
            @Parameter(description = "UDI-DI, 14 digits", example = "00816270020125") @QueryParam("udiDi") @NotNull
                    String udiDi,
            @Parameter(description = "Exactly as on the label", example = "NB551077") @QueryParam("serial") @NotNull
                    String serial) {
        return history.of(new AffectedDeviceKey(notice, udiDi, serial));
    }
}
