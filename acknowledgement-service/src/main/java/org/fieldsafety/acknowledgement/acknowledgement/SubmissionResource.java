package org.fieldsafety.acknowledgement.acknowledgement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.fieldsafety.acknowledgement.answer.SignedAnswer;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.VisibleObligations;
import org.fieldsafety.platform.http.Idempotency;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Answering a notice. */
@Path("/notices/{noticeId}/obligations/{consigneeId}/acknowledgements")
@Tag(name = "Acknowledgements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SubmissionResource {
    private final VisibleObligations obligations;
    private final SubmittingAcknowledgement submitting;
    private final Idempotency idempotency;
    private final Caller caller;

    SubmissionResource(
            VisibleObligations obligations,
            SubmittingAcknowledgement submitting,
            Idempotency idempotency,
            Caller caller) {
        this.obligations = obligations;
        this.submitting = submitting;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.CONSIGNEE, Roles.PARTNER, Roles.FIELD_SERVICE, Roles.REGISTRAR})
    @Operation(
            summary = "Submit an acknowledgement",
            description =
                    "The consignee, its partner, or staff on its behalf answers the notice and signs. The answer may be "
                            + "partial; it is kept as it is, and a correction is a new one. Units that are not the "
                            + "consignee's are kept as claims and listed as `unmatched`.")
    @APIResponse(
            responseCode = "201",
            description = "Received; Location is that of the receipt",
            content = @Content(schema = @Schema(implementation = AcknowledgementView.class)))
    public Response submit(
            UUID noticeId,
            UUID consigneeId,
            @HeaderParam("Idempotency-Key")
                    @Parameter(required = true, example = "b1f6c8de-0d2f-4a53-9d61-6f0c1c7e2a90")
                    @Nullable
                    String key,
            @NotNull SignedAnswer answer,
            @Context UriInfo uri) {
        var id = new ObligationId(noticeId, consigneeId);
        return idempotency.once(idempotency.require(key), "submit acknowledgement " + id, answer, () -> {
            obligations.requireOwnOrOnBehalf(id);
            var acknowledgement = submitting.submit(id, answer, caller.subject());
            var location = uri.getAbsolutePathBuilder()
                    .path(acknowledgement.id().toString())
                    .build();
            return Response.created(location)
                    .entity(AcknowledgementView.of(acknowledgement))
                    .build();
        });
    }
}
