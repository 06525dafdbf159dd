package org.fieldsafety.registry.claim;

import static org.fieldsafety.platform.security.Roles.AUDITOR;
import static org.fieldsafety.platform.security.Roles.FIELD_SERVICE;
import static org.fieldsafety.platform.security.Roles.REGISTRAR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.registry.claim.UnmatchedClaimView.Reason;
import org.fieldsafety.registry.claim.UnmatchedClaims.Filter;
import org.jspecify.annotations.Nullable;

/** Unmatched claims over HTTP. */
@Path("/unmatched-claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Unmatched claims", description = "Answers for devices that are not, as far as the register knows, there")
class UnmatchedClaimResource {
    private final UnmatchedClaims claims;

    UnmatchedClaimResource(UnmatchedClaims claims) {
        this.claims = claims;
    }

    @GET
    @RolesAllowed({REGISTRAR, FIELD_SERVICE, AUDITOR})
    @Operation(
            summary = "List unmatched claims",
            description = "What consignees answered for devices that were unknown, not affected or another's: the queue"
                    + " of those nobody has decided about, or those that are resolved. The oldest first. A claim whose"
                    + " device is affected and with the claimant later is applied by itself.")
    @APIResponse(
            responseCode = "200",
            description = "A page of unmatched claims",
            content = @Content(schema = @Schema(implementation = UnmatchedClaimPage.class)))
    public Response list(
            @Parameter(description = "Only of this notice", example = "0b3f7a52-8c1d-4e6b-9f2a-5d7c1e4a9b30")
                    @QueryParam("notice")
                    @Nullable
                    UUID notice,
            @Parameter(description = "Open ones, or those that are resolved", example = "true")
                    @QueryParam("open")
                    @DefaultValue("true")
                    boolean open,
            @Parameter(description = "Only those with this reason", example = "OtherConsignee")
                    @QueryParam("reason")
                    @Nullable
                    Reason reason,
            @Parameter(
                            description = "Only what this consignee answered",
                            example = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11")
                    @QueryParam("consignee")
                    @Nullable
                    UUID consignee,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        var found = claims.page(new Filter(open, notice, consignee, reason), after(page), page.fetch());
        return Page.of(found, page, claim -> claim.id().toString()).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REGISTRAR, FIELD_SERVICE, AUDITOR})
    @Operation(summary = "Read an unmatched claim", description = "Open, or with what has become of it.")
    @APIResponse(
            responseCode = "200",
            description = "The claim",
            content = @Content(schema = @Schema(implementation = UnmatchedClaimView.class)))
    public UnmatchedClaimView read(
            @Parameter(example = "019aa9c2-6d5e-7c31-9d4e-2b7f0a6c1e58") @PathParam("id") UUID id) {
        return claims.find(id).orElseThrow(() -> new ClaimNotFound(id));
    }

    private static @Nullable UUID after(PageRequest page) {
        var after = page.after();
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("cursor", "invalid-cursor", "This cursor was not given by a page before");
        }
    }

    /** {@link Page} as the contract shows it: a response does not tell what its page holds. */
    @Schema(name = "UnmatchedClaimPage", requiredProperties = "items")
    private record UnmatchedClaimPage(List<UnmatchedClaimView> items, @Nullable String next) {}
}
