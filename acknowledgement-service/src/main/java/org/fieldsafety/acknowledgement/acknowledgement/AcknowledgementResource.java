package org.fieldsafety.acknowledgement.acknowledgement;

import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationNotFound;
import org.fieldsafety.acknowledgement.obligation.VisibleObligations;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.security.Roles;

/** Reading what was answered. */
@Path("/notices/{noticeId}/obligations/{consigneeId}/acknowledgements")
@Tag(name = "Acknowledgements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.AUTHOR,
    Roles.APPROVER,
    Roles.REGISTRAR,
    Roles.FIELD_SERVICE,
    Roles.CONSIGNEE,
    Roles.PARTNER,
    Roles.AUDITOR
})
class AcknowledgementResource {
    private final ReadingAcknowledgements reading;
    private final VisibleObligations obligations;

    AcknowledgementResource(ReadingAcknowledgements reading, VisibleObligations obligations) {
        this.reading = reading;
        this.obligations = obligations;
    }

    @GET
    @Operation(summary = "List the acknowledgements of an obligation", description = "The newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of acknowledgements, without what they say",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = AcknowledgementSummary.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            })))
    public Response list(UUID noticeId, UUID consigneeId, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return reading.page(existing(noticeId, consigneeId), page).toResponse(uri);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Read an acknowledgement",
            description = "The receipt, as it was given when it was submitted, and what superseded it since.")
    @APIResponse(
            responseCode = "200",
            description = "The acknowledgement; as a PDF where Accept asks for that",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AcknowledgementView.class)),
                @Content(
                        mediaType = "application/pdf",
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    public Response read(UUID noticeId, UUID consigneeId, UUID id) {
        return Response.ok(reading.read(existing(noticeId, consigneeId), id)).build();
    }

    private ObligationId existing(UUID noticeId, UUID consigneeId) {
        var id = new ObligationId(noticeId, consigneeId);
        return obligations
                .find(id)
                .orElseThrow(() -> new ObligationNotFound(id))
                .id();
    }
}
