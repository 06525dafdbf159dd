package org.fieldsafety.registry.proposal;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.http.Place;
import org.fieldsafety.registry.proposal.ProposalView.State;
import org.jspecify.annotations.Nullable;

/** Proposals over HTTP. */
@Path("/consignee-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consignee proposals", description = "What recipients of notices propose for the register")
class ProposalResource {
    private final DecidedProposals decided;

    ProposalResource(DecidedProposals decided) {
        this.decided = decided;
    }

    @GET
    @RolesAllowed({REGISTRAR, FIELD_SERVICE, AUDITOR})
    @Operation(
            summary = "List what recipients proposed",
            description =
                    "What the register took over by itself, and what it refused and a registrar should look at. The"
                            + " one decided last first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of proposals",
            content = @Content(schema = @Schema(implementation = ProposalPage.class)))
    public Response list(
            @Parameter(description = "Only these", example = "Refused") @QueryParam("state") @Nullable State state,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        var found = decided.page(state, Place.after(page), page.fetch());
        return Page.of(found, page, last -> new Place(last.decidedAt(), last.id()).toString())
                .toResponse(uri);
    }

    /** {@link Page} as the contract shows it: a response does not tell what its page holds. */
    @Schema(name = "ConsigneeProposalPage", requiredProperties = "items")
    private record ProposalPage(List<ProposalView> items, @Nullable String next) {}
}
