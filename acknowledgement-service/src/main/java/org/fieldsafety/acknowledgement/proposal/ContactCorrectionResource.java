package org.fieldsafety.acknowledgement.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationNotFound;
import org.fieldsafety.acknowledgement.obligation.VisibleObligations;
import org.fieldsafety.platform.http.Idempotency;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.http.Place;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Naming the right contact over HTTP. */
@Path("/notices/{noticeId}/obligations/{consigneeId}/contact-corrections")
@Tag(name = "Contact corrections")
@Produces(MediaType.APPLICATION_JSON)
class ContactCorrectionResource {
    private final VisibleObligations obligations;
    private final ProposingContact proposing;
    private final ProposalRepository proposals;
    private final Idempotency idempotency;
    private final Caller caller;

    ContactCorrectionResource(
            VisibleObligations obligations,
            ProposingContact proposing,
            ProposalRepository proposals,
            Idempotency idempotency,
            Caller caller) {
        this.obligations = obligations;
        this.proposing = proposing;
        this.proposals = proposals;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CONSIGNEE, Roles.PARTNER, Roles.FIELD_SERVICE, Roles.REGISTRAR})
    @Operation(
            summary = "Name the right contact",
            description =
                    "For whoever got the notice and is not the one to answer it. The register adds the contact with "
                            + "the role Quality, so the notice goes there too. What the consignee owes stays.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed to the register; Location is that of the correction",
            content = @Content(schema = @Schema(implementation = ContactCorrectionView.class)))
    public Response propose(
            UUID noticeId,
            UUID consigneeId,
            @HeaderParam("Idempotency-Key")
                    @Parameter(required = true, example = "b1f6c8de-0d2f-4a53-9d61-6f0c1c7e2a90")
                    @Nullable
                    String key,
            @Valid @NotNull ContactCorrection correction,
            @Context UriInfo uri) {
        var id = new ObligationId(noticeId, consigneeId);
        return idempotency.once(idempotency.require(key), "correct contact " + id, correction, () -> {
            obligations.requireOwnOrOnBehalf(id);
            var proposal = proposing.propose(id, correction, caller.subject());
            return Response.created(uri.getAbsolutePathBuilder()
                            .path(proposal.id().toString())
                            .build())
                    .entity(ContactCorrectionView.of(proposal))
                    .build();
        });
    }

    @GET
    @RolesAllowed({
        Roles.AUTHOR,
        Roles.APPROVER,
        Roles.REGISTRAR,
        Roles.FIELD_SERVICE,
        Roles.CONSIGNEE,
        Roles.PARTNER,
        Roles.AUDITOR
    })
    @Operation(summary = "List the contacts named as the right ones", description = "The newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of contact corrections",
            content = @Content(schema = @Schema(implementation = ContactCorrectionPage.class)))
    public Response list(UUID noticeId, UUID consigneeId, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var id = new ObligationId(noticeId, consigneeId);
        obligations.find(id).orElseThrow(() -> new ObligationNotFound(id));
        var found = proposals.of(id, Place.after(page), page.fetch()).stream()
                .map(ContactCorrectionView::of)
                .toList();
        return Page.of(found, page, last -> new Place(last.proposedAt(), last.id()).toString())
                .toResponse(uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.AUTHOR,
        Roles.APPROVER,
        Roles.REGISTRAR,
        Roles.FIELD_SERVICE,
        Roles.CONSIGNEE,
        Roles.PARTNER,
        Roles.AUDITOR
    })
    @Operation(summary = "Read a contact correction", description = "With whether the register holds the contact.")
    @APIResponse(
            responseCode = "200",
            description = "The correction",
            content = @Content(schema = @Schema(implementation = ContactCorrectionView.class)))
    public ContactCorrectionView read(UUID noticeId, UUID consigneeId, UUID id) {
        var obligation = new ObligationId(noticeId, consigneeId);
        obligations.requireVisible(obligation);
        return ContactCorrectionView.of(proposals.require(obligation, id));
    }

    /** {@link Page} as the contract shows it. */
    @Schema(name = "ContactCorrectionPage", requiredProperties = "items")
    private record ContactCorrectionPage(List<ContactCorrectionView> items, @Nullable String next) {}
}
