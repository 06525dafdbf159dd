package org.fieldsafety.acknowledgement.followup;

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
import jakarta.ws.rs.QueryParam;
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
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.http.Place;
import org.fieldsafety.platform.http.Preconditions;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** What the manufacturer's staff has to look into because of answers. */
@Path("/follow-ups")
@Tag(name = "Follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.REGISTRAR, Roles.FIELD_SERVICE, Roles.AUDITOR})
class FollowUpResource {
    private final FollowUps followUps;
    private final ClosingFollowUp closing;

    FollowUpResource(FollowUps followUps, ClosingFollowUp closing) {
        this.followUps = followUps;
        this.closing = closing;
    }

    @GET
    @Operation(
            summary = "List follow-ups",
            description =
                    "The oldest first. One opens when a question is answered No, when a consignee says that it holds "
                            + "none, and when it answers for units that are not its own; about the same only one is open.")
    @APIResponse(
            responseCode = "200",
            description = "A page of follow-ups",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = FollowUpView.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            })))
    public Response list(
            @QueryParam("open") @Parameter(description = "Only open ones, or only closed ones") @Nullable Boolean open,
            @QueryParam("notice") @Nullable UUID notice,
            @QueryParam("consignee") @Nullable UUID consignee,
            @QueryParam("kind") @Nullable FollowUpKind kind,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var criteria = new FollowUps.Criteria(open, notice, consignee, kind);
        var found = followUps.find(criteria, Place.after(page), page.fetch()).stream()
                .map(FollowUp::view)
                .toList();
        return Page.of(found, page, last -> new Place(last.openedAt(), last.id()).toString())
                .toResponse(uri);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a follow-up")
    @APIResponse(
            responseCode = "200",
            description = "The follow-up, with its ETag",
            content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response read(UUID id) {
        return response(followUps.require(id).view());
    }

    @POST
    @Path("{id}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REGISTRAR, Roles.FIELD_SERVICE})
    @Operation(summary = "Close a follow-up", description = "With what came of it. One that is closed stays so: 409.")
    @APIResponse(
            responseCode = "200",
            description = "The closed follow-up, with its ETag",
            content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response close(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true, example = "\"0\"") @Nullable String ifMatch,
            @NotNull CloseFollowUpRequest request) {
        var note = request.requireNote();
        return response(closing.close(id, note, version -> Preconditions.requireMatch(ifMatch, version)));
    }

    private static Response response(FollowUpView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, Preconditions.etag(view.version()))
                .build();
    }
}
