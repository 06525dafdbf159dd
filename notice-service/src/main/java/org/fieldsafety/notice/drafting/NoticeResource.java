package org.fieldsafety.notice.drafting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.notice.notice.Notice;
import org.fieldsafety.platform.http.Idempotency;
import org.fieldsafety.platform.http.Preconditions;
import org.fieldsafety.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Writing and reading notices. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices", description = "Writing and reading them")
class NoticeResource {
    private final WritingNotices writing;
    private final ReadingNotices reading;
    private final Idempotency idempotency;

    NoticeResource(WritingNotices writing, ReadingNotices reading, Idempotency idempotency) {
        this.writing = writing;
        this.reading = reading;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Operation(
            summary = "Draft a notice",
            description = "What contradicts itself is refused at once; what is still missing, when it is submitted.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted; Location and ETag are those of the new notice",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response draft(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid NoticeContent content) {
        return idempotency.once(key, "draft notice", content, () -> {
            var notice = writing.draft(content);
            return Response.created(URI.create("/notices/" + notice.id()))
                    .header(HttpHeaders.ETAG, Preconditions.etag(notice.version()))
                    .entity(NoticeView.of(notice, notice.newest()))
                    .build();
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.AUTHOR)
    @Transactional
    @Operation(
            summary = "Rewrite the revision on its way",
            description =
                    "Replaces all it says and makes it a draft again; signatures it had count no more. Whoever rewrites "
                            + "it becomes one of its authors and can't sign it. What is published can't be rewritten: "
                            + "begin a revision.")
    @APIResponse(responseCode = "200", description = "Rewritten; ETag is the new one")
    public RestResponse<NoticeView> edit(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid NoticeContent content) {
        return answer(writing.edit(id, notice -> Preconditions.requireMatch(ifMatch, notice.version()), content));
    }

    @GET
    @Path("/{id}")
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
    @Operation(
            summary = "Read a notice",
            description = "The manufacturer's staff gets its newest revision, be it a draft; others the last one "
                    + "published. To them a notice does not exist before.")
    @APIResponse(responseCode = "200", description = "The notice; ETag is its version")
    public RestResponse<NoticeView> read(@PathParam("id") UUID id) {
        return answer(reading.read(id));
    }

    static RestResponse<NoticeView> answer(Notice notice) {
        return answer(NoticeView.of(notice, notice.newest()));
    }

    static RestResponse<NoticeView> answer(NoticeView notice) {
        return ResponseBuilder.ok(notice)
                .header(HttpHeaders.ETAG, Preconditions.etag(notice.version()))
                .build();
    }
}
