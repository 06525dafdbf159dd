package org.fieldsafety.acknowledgement.link;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.platform.http.Idempotency;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.http.Place;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Giving, watching and ending the personal links of an obligation. */
@Path("/notices/{noticeId}/obligations/{consigneeId}/links")
@Tag(name = "Personal links")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.REGISTRAR, Roles.FIELD_SERVICE, Roles.AUDITOR})
class LinkResource {
    private static final int CREATED = 201;

    private final GivingLinks giving;
    private final PersonalLinks links;
    private final LinkUses uses;
    private final Idempotency idempotency;

    LinkResource(GivingLinks giving, PersonalLinks links, LinkUses uses, Idempotency idempotency) {
        this.giving = giving;
        this.links = links;
        this.uses = uses;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            summary = "List the personal links of an obligation",
            description = "The newest first, the ended ones too; never how they are opened.")
    @APIResponse(
            responseCode = "200",
            description = "A page of links",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = LinkView.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            })))
    public Response list(UUID noticeId, UUID consigneeId, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var found = links.of(new ObligationId(noticeId, consigneeId), Place.after(page), page.fetch()).stream()
                .map(LinkView::of)
                .toList();
        return Page.of(found, page, last -> new Place(last.createdAt(), last.id()).toString())
                .toResponse(uri);
    }

    @POST
    @RolesAllowed({Roles.REGISTRAR, Roles.FIELD_SERVICE})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a person a personal link",
            description =
                    "Its address is in this answer alone, to be told by phone or letter; nothing is mailed. Who has a "
                            + "link that is good for half its time yet gets that one, as it was given.")
    @APIResponse(
            responseCode = "201",
            description = "The link, with its address while it is valid",
            content = @Content(schema = @Schema(implementation = LinkView.class)))
    public Response give(
            UUID noticeId,
            UUID consigneeId,
            @HeaderParam("Idempotency-Key")
                    @Parameter(required = true, example = "b1f6c8de-0d2f-4a53-9d61-6f0c1c7e2a90")
                    @Nullable
                    String key,
            @NotNull GiveLinkRequest request,
            @Context UriInfo uri) {
        var id = new ObligationId(noticeId, consigneeId);
        var kept = idempotency.once(idempotency.require(key), "give link " + id, request, () -> {
            var link = giving.give(id, request);
            var location = uri.getAbsolutePathBuilder().path(link.id().toString());
            return Response.created(location.build()).build();
        });
        return kept.getStatus() == CREATED ? withAddress(id, kept) : kept;
    }

    /** The address is worked out each time, so that it is not kept with the answers of idempotent requests. */
    private Response withAddress(ObligationId obligation, Response kept) {
        var location = kept.getHeaderString(HttpHeaders.LOCATION);
        var link = links.require(obligation, UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
        var address = links.isValid(link) ? links.address(link) : null;
        return Response.status(CREATED)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(LinkView.of(link, address))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a personal link", description = "Never how it is opened.")
    @APIResponse(
            responseCode = "200",
            description = "The link",
            content = @Content(schema = @Schema(implementation = LinkView.class)))
    public LinkView read(UUID noticeId, UUID consigneeId, UUID id) {
        return LinkView.of(links.require(new ObligationId(noticeId, consigneeId), id));
    }

    @POST
    @Path("{id}/revoke")
    @RolesAllowed({Roles.REGISTRAR, Roles.FIELD_SERVICE})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Revoke a personal link",
            description = "It opens nothing from now on. One that was revoked before stays as it was.")
    @APIResponse(
            responseCode = "200",
            description = "The link",
            content = @Content(schema = @Schema(implementation = LinkView.class)))
    public LinkView revoke(UUID noticeId, UUID consigneeId, UUID id, @NotNull RevokeLinkRequest request) {
        return LinkView.of(giving.revoke(new ObligationId(noticeId, consigneeId), id, request.check()));
    }

    @GET
    @Path("{id}/uses")
    @Operation(summary = "List what was done with a personal link", description = "The newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of uses",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = LinkUseView.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            })))
    public Response uses(
            UUID noticeId, UUID consigneeId, UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var link = links.require(new ObligationId(noticeId, consigneeId), id);
        var found = uses.of(link.id(), Place.after(page), page.fetch()).stream()
                .map(LinkUseView::of)
                .toList();
        return Page.of(found, page, last -> new Place(last.at(), last.id()).toString())
                .toResponse(uri);
    }
}
