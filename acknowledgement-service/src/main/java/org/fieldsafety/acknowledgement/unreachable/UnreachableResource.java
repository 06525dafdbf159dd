package org.fieldsafety.acknowledgement.unreachable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.acknowledgement.listing.ObligationSearch;
import org.fieldsafety.acknowledgement.listing.ObligationView;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.platform.http.Idempotency;
import org.fieldsafety.platform.http.Preconditions;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The coordinator decides that a consignee can not be reached. */
@Path("/notices/{noticeId}/obligations/{consigneeId}/unreachable")
@Tag(name = "Obligations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.REGISTRAR)
class UnreachableResource {
    private final DeclaringUnreachable declaring;
    private final ObligationSearch search;
    private final Idempotency idempotency;
    private final Caller caller;

    UnreachableResource(
            DeclaringUnreachable declaring, ObligationSearch search, Idempotency idempotency, Caller caller) {
        this.declaring = declaring;
        this.search = search;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Declare a consignee unreachable",
            description = "After at least three documented contact attempts (409 `too-few-attempts` before), while "
                    + "something is owed (409 `nothing-owed` otherwise). An unreachable consignee still owes and is "
                    + "overdue when its dates pass. It ends by itself with the next acknowledgement.")
    @APIResponse(
            responseCode = "200",
            description = "The obligation, Unreachable, with its ETag",
            content = @Content(schema = @Schema(implementation = ObligationView.class)))
    public Response declare(
            UUID noticeId,
            UUID consigneeId,
            @HeaderParam("Idempotency-Key")
                    @Parameter(required = true, example = "b1f6c8de-0d2f-4a53-9d61-6f0c1c7e2a90")
                    @Nullable
                    String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true, example = "\"5\"") @Nullable String ifMatch,
            @NotNull @Valid DeclareUnreachableRequest request) {
        var id = new ObligationId(noticeId, consigneeId);
        return idempotency.once(idempotency.require(key), "declare unreachable " + id, request, () -> {
            declaring.declare(
                    id, version -> Preconditions.requireMatch(ifMatch, version), request.reason(), caller.subject());
            return shown(id);
        });
    }

    @DELETE
    @Operation(
            summary = "Take back that a consignee is unreachable",
            description = "Contact was made, or can be. Nothing happens when it was not declared.")
    @APIResponse(
            responseCode = "200",
            description = "The obligation, with the status that follows from what is known, and its ETag",
            content = @Content(schema = @Schema(implementation = ObligationView.class)))
    public Response takeBack(
            UUID noticeId,
            UUID consigneeId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true, example = "\"6\"") @Nullable
                    String ifMatch) {
        var id = new ObligationId(noticeId, consigneeId);
        declaring.takeBack(id, version -> Preconditions.requireMatch(ifMatch, version), caller.subject());
        return shown(id);
    }

    private Response shown(ObligationId id) {
        var view = search.require(id);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, Preconditions.etag(view.version()))
                .build();
    }
}
