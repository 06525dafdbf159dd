package org.fieldsafety.acknowledgement.obligation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.fieldsafety.platform.http.Preconditions;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Reading obligations: staff see all, a consignee or partner its own, an authority those in its country. */
@Path("/")
@Tag(name = "Obligations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.AUTHOR,
    Roles.APPROVER,
    Roles.REGISTRAR,
    Roles.FIELD_SERVICE,
    Roles.CONSIGNEE,
    Roles.PARTNER,
    Roles.AUTHORITY,
    Roles.AUDITOR
})
class ObligationResource {
    private final ObligationSearch search;

    ObligationResource(ObligationSearch search) {
        this.search = search;
    }

    @GET
    @Path("obligations")
    @Operation(
            summary = "List obligations",
            description = "Those the caller may see, narrowed by what is asked for. Each is overdue or not as of now.")
    @APIResponse(
            responseCode = "200",
            description = "A page of obligations",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = ObligationView.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            })))
    public Response list(
            @QueryParam("notice") @Nullable UUID notice,
            @QueryParam("consignee") @Nullable UUID consignee,
            @QueryParam("status") @Nullable ObligationStatus status,
            @QueryParam("country") @Parameter(description = "ISO 3166-1 alpha-2", example = "ES") @Nullable
                    String country,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var criteria = new ObligationCriteria(notice, consignee, status, country);
        var found = search.find(criteria, after(page), page.fetch());
        return Page.of(found, page, view -> new ObligationId(view.noticeId(), view.consigneeId()).toString())
                .toResponse(uri);
    }

    @GET
    @Path("notices/{noticeId}/obligations/{consigneeId}")
    @Operation(
            summary = "Read an obligation",
            description = "What the consignee owes for the notice, and how far it is met.")
    @APIResponse(
            responseCode = "200",
            description = "The obligation, with its ETag",
            content = @Content(schema = @Schema(implementation = ObligationView.class)))
    public Response read(UUID noticeId, UUID consigneeId) {
        var id = new ObligationId(noticeId, consigneeId);
        var view = search.find(ObligationCriteria.of(id), null, 1).stream()
                .findFirst()
                .orElseThrow(() -> new ObligationNotFound(id));
        return Response.ok(view)
                .header(HttpHeaders.ETAG, Preconditions.etag(view.version()))
                .build();
    }

    private static @Nullable ObligationId after(PageRequest page) {
        var after = page.after();
        try {
            return after == null ? null : ObligationId.parse(after);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("cursor", "invalid-cursor", "This cursor was not given by a page before");
        }
    }
}
