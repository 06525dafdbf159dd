package org.fieldsafety.acknowledgement.mail;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.http.Place;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Reading what was mailed to whom, and what became of it. */
@Path("/mails")
@Tag(name = "Outreach")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.REGISTRAR, Roles.FIELD_SERVICE, Roles.AUDITOR})
class MailResource {
    private final OutgoingMails mails;

    MailResource(OutgoingMails mails) {
        this.mails = mails;
    }

    @GET
    @Operation(summary = "List mails", description = "The newest first, without their texts.")
    @APIResponse(
            responseCode = "200",
            description = "A page of mails",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = MailView.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            })))
    public Response list(
            @QueryParam("notice") @Nullable UUID notice,
            @QueryParam("consignee") @Nullable UUID consignee,
            @QueryParam("kind") @Nullable MailKind kind,
            @QueryParam("status") @Nullable MailStatus status,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var criteria = new MailCriteria(notice, consignee, kind, status, Place.after(page));
        var found = mails.find(criteria, page.fetch()).stream()
                .map(MailView::summary)
                .toList();
        return Page.of(found, page, last -> new Place(last.createdAt(), last.id()).toString())
                .toResponse(uri);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a mail", description = "With its text, in which the personal link is left out.")
    @APIResponse(
            responseCode = "200",
            description = "The mail",
            content = @Content(schema = @Schema(implementation = MailView.class)))
    public Response read(UUID id) {
        return Response.ok(MailView.whole(mails.require(id))).build();
    }
}
