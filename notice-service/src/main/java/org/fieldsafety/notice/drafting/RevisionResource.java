package org.fieldsafety.notice.drafting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Preconditions;
import org.fieldsafety.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The revisions of a notice. None is ever removed or changed once it was published. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/notices/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revisions", description = "What a notice said and says, and what changed")
@RolesAllowed({
    Roles.AUTHOR,
    Roles.APPROVER,
    Roles.REGISTRAR,
    Roles.FIELD_SERVICE,
    Roles.AUDITOR,
    Roles.CONSIGNEE,
    Roles.PARTNER,
    Roles.AUTHORITY
})
class RevisionResource {
    private final WritingNotices writing;
    private final ReadingNotices reading;
    private final Comparing comparing;

    RevisionResource(WritingNotices writing, ReadingNotices reading, Comparing comparing) {
        this.writing = writing;
        this.reading = reading;
        this.comparing = comparing;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.AUTHOR)
    @Transactional
    @Operation(
            summary = "Begin a new revision of a published notice",
            description = "A draft that says what the one in force says. That stays in force until the new revision is "
                    + "published; it is edited, signed and published like the first.")
    @APIResponse(
            responseCode = "201",
            description = "Begun; Location is the new revision's, ETag the notice's new one",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response revise(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var notice = writing.revise(id, current -> Preconditions.requireMatch(ifMatch, current.version()));
        var revision = notice.newest();
        return Response.created(URI.create("/notices/" + id + "/revisions/" + revision.number()))
                .header(HttpHeaders.ETAG, Preconditions.etag(notice.version()))
                .entity(NoticeView.of(notice, revision))
                .build();
    }

    @GET
    @Operation(
            summary = "List the revisions of a notice",
            description = "By number. Who is not the manufacturer's staff gets those that were published.")
    @APIResponse(responseCode = "200", description = "The revisions")
    public List<RevisionSummary> list(@PathParam("id") UUID id) {
        return reading.revisions(id).stream().map(RevisionSummary::of).toList();
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "Read a revision", description = "Every revision stays readable for ever.")
    @APIResponse(responseCode = "200", description = "The revision; ETag is the notice's version")
    public RestResponse<NoticeView> read(@PathParam("id") UUID id, @PathParam("number") int number) {
        return NoticeResource.answer(reading.read(id, number));
    }

    @GET
    @Path("/{number}/changes")
    @Operation(
            summary = "Compare a revision with the one published before it",
            description =
                    "Field by field. An action that is Unchanged or Reworded keeps the work done for it; one that "
                            + "is Changed has a higher edition and is to be done again.")
    @APIResponse(responseCode = "200", description = "What changed; nothing for a first revision")
    public RevisionChanges changes(@PathParam("id") UUID id, @PathParam("number") int number) {
        return comparing.changes(id, number);
    }
}
