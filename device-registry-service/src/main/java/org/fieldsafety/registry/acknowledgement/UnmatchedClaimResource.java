package org.fieldsafety.registry.acknowledgement;

import static org.fieldsafety.platform.security.Roles.AUDITOR;
import static org.fieldsafety.platform.security.Roles.FIELD_SERVICE;
import static org.fieldsafety.platform.security.Roles.REGISTRAR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
            description = "What consignees answered for devices that are unknown, not affected or another's. None of it"
                    + " was applied. The oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of unmatched claims",
            content = @Content(schema = @Schema(implementation = UnmatchedClaimPage.class)))
    public Response list(
            @Parameter(description = "Only of this notice", example = "0b3f7a52-8c1d-4e6b-9f2a-5d7c1e4a9b30")
                    @QueryParam("notice")
                    @Nullable
                    UUID notice,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        var found = claims.page(notice, after(page), page.fetch());
        return Page.of(found, page, claim -> claim.id().toString()).toResponse(uri);
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
