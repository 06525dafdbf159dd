package org.fieldsafety.registry.claim;

import static org.fieldsafety.platform.security.Roles.FIELD_SERVICE;
import static org.fieldsafety.platform.security.Roles.REGISTRAR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Idempotency;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.registry.claim.UnmatchedClaims.Decision;
import org.jspecify.annotations.Nullable;

/** What becomes of an unmatched claim, over HTTP. Each is decided once; of two who try, the second is told so. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/unmatched-claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Unmatched claims", description = "Answers for devices that are not, as far as the register knows, there")
class ResolutionResource {
    private static final String CLAIM = "019aa9c2-6d5e-7c31-9d4e-2b7f0a6c1e58";
    private static final String KEY = "A key of your choice; the same request sent again gives the same answer";

    private final ResolvingClaims resolving;
    private final LeavingClaimOpen leaving;
    private final Idempotency idempotency;
    private final Caller caller;

    ResolutionResource(ResolvingClaims resolving, LeavingClaimOpen leaving, Idempotency idempotency, Caller caller) {
        this.resolving = resolving;
        this.leaving = leaving;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/assign")
    @RolesAllowed({REGISTRAR, FIELD_SERVICE})
    @Operation(
            summary = "Assign a claim to the device it was about",
            description = "A slip of the pen: the answers go to a device that the notice affects and the claimant"
                    + " holds, as of when they were submitted.")
    @APIResponse(
            responseCode = "200",
            description = "Resolved",
            content = @Content(schema = @Schema(implementation = UnmatchedClaimView.class)))
    public Response assign(
            @Parameter(example = CLAIM) @PathParam("id") UUID id,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull AssignClaimRequest request) {
        return once(id, key, "assign", request, () -> resolving.assign(id, request, decision(request.reason())));
    }

    @POST
    @Path("/{id}/transfer")
    @RolesAllowed(REGISTRAR)
    @Operation(
            summary = "Transfer the device of a claim to the claimant",
            description = "The claimant really holds it: the register moves it there, or registers it, and the answers"
                    + " are applied. Refused when the notice would not affect it even so.")
    @APIResponse(
            responseCode = "200",
            description = "Resolved",
            content = @Content(schema = @Schema(implementation = UnmatchedClaimView.class)))
    public Response transfer(
            @Parameter(example = CLAIM) @PathParam("id") UUID id,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull TransferClaimRequest request) {
        return once(id, key, "transfer", request, () -> resolving.transfer(id, request, decision(request.reason())));
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed({REGISTRAR, FIELD_SERVICE})
    @Operation(
            summary = "Reject a claim",
            description = "The answers count for nothing. They stay in the history, and the claim with its reason.")
    @APIResponse(
            responseCode = "200",
            description = "Resolved",
            content = @Content(schema = @Schema(implementation = UnmatchedClaimView.class)))
    public Response reject(
            @Parameter(example = CLAIM) @PathParam("id") UUID id,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull RejectClaimRequest request) {
        return once(id, key, "reject", request, () -> resolving.reject(id, decision(request.reason())));
    }

    private Response once(
            UUID id, @Nullable String key, String how, Object request, Supplier<UnmatchedClaimView> deciding) {
        try {
            return idempotency.once(key, how + " claim " + id, request, () -> Response.ok(deciding.get())
                    .build());
        } catch (RuntimeException e) {
            leaving.leave(id);
            throw e;
        }
    }

    private Decision decision(String reason) {
        return new Decision(caller.subject(), reason);
    }
}
