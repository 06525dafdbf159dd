package org.fieldsafety.acknowledgement.distribution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.http.Place;
import org.fieldsafety.platform.security.Roles;

/** How deep a notice went, over HTTP. */
@Path("/")
@Tag(name = "Distribution")
@Produces(MediaType.APPLICATION_JSON)
class DistributionResource {
    private final CustomersInformedRepository informed;
    private final Distribution distribution;

    DistributionResource(CustomersInformedRepository informed, Distribution distribution) {
        this.informed = informed;
        this.distribution = distribution;
    }

    @GET
    @Path("notices/{noticeId}/distribution")
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.REGISTRAR, Roles.FIELD_SERVICE, Roles.AUDITOR})
    @Operation(
            summary = "Read how deep a notice went",
            description = "Consignees, what they owe, and their units, by how many steps they are from the manufacturer"
                    + " (21 CFR 7.42(b)(1)). All zero for a notice nobody owes anything for.")
    @APIResponse(
            responseCode = "200",
            description = "The levels",
            content = @Content(schema = @Schema(implementation = DistributionView.class)))
    @Transactional
    public DistributionView depth(UUID noticeId) {
        return distribution.of(noticeId);
    }

    @GET
    @Path("notices/{noticeId}/customers-informed")
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.REGISTRAR, Roles.FIELD_SERVICE, Roles.AUDITOR})
    @Operation(
            summary = "List how many customers each distributor informed",
            description = "What each of them said last, for the depth of the recall (21 CFR 7.42(b)(1)). It is their"
                    + " word: the suite does not know these customers.")
    @APIResponse(
            responseCode = "200",
            description = "A page with one entry for each distributor that said anything, the newest first",
            content = @Content(schema = @Schema(implementation = CustomersResource.CustomersInformedPage.class)))
    public Response ofNotice(UUID noticeId, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return CustomersResource.paged(informed.newestOfEach(noticeId, Place.after(page), page.fetch()), page, uri);
    }
}
