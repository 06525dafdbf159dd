package org.fieldsafety.acknowledgement.signal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.VisibleObligations;
import org.fieldsafety.platform.http.Idempotency;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Reporting safety signals. */
@Path("/notices/{noticeId}/obligations/{consigneeId}/safety-signals")
@Tag(name = "Safety signals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SignalReportResource {
    private final VisibleObligations obligations;
    private final ReportingSignal reporting;
    private final Idempotency idempotency;
    private final Caller caller;

    SignalReportResource(
            VisibleObligations obligations, ReportingSignal reporting, Idempotency idempotency, Caller caller) {
        this.obligations = obligations;
        this.reporting = reporting;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.CONSIGNEE, Roles.PARTNER, Roles.FIELD_SERVICE, Roles.REGISTRAR})
    @Operation(
            summary = "Report a safety signal",
            description =
                    "A suspected compromise of a device, or an adverse event. It is kept as it is, mailed to the "
                            + "manufacturer's vigilance, and answered with what the notice says to do at once. No patient data.")
    @APIResponse(
            responseCode = "201",
            description = "Kept, with the immediate advice",
            content = @Content(schema = @Schema(implementation = SafetySignalView.class)))
    public Response report(
            UUID noticeId,
            UUID consigneeId,
            @HeaderParam("Idempotency-Key")
                    @Parameter(required = true, example = "b1f6c8de-0d2f-4a53-9d61-6f0c1c7e2a90")
                    @Nullable
                    String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @NotNull ReportSignalRequest request,
            @Context UriInfo uri) {
        var id = new ObligationId(noticeId, consigneeId);
        return idempotency.once(idempotency.require(key), "report signal " + id, request, () -> {
            obligations.requireOwnOrOnBehalf(id);
            var signal = reporting.report(id, request, accepted, caller.subject());
            return Response.created(
                            uri.getBaseUriBuilder().path("safety-signals/{id}").build(signal.id()))
                    .entity(signal)
                    .build();
        });
    }
}
