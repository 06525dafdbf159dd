package org.fieldsafety.notice.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.notice.content.ContentSize;
import org.fieldsafety.platform.http.Idempotency;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.http.Preconditions;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Writing and reading notices. */
@Path("/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices", description = "Writing and reading them")
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
class NoticeResource {
    private final NoticeRepository notices;
    private final ContentSize size;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    NoticeResource(NoticeRepository notices, ContentSize size, Idempotency idempotency, Caller caller, Clock clock) {
        this.notices = notices;
        this.size = size;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
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
    public Response draft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid DraftNoticeRequest request) {
        return idempotency.once(key, "draft notice", request, () -> {
            var content = request.content();
            size.check(content);
            var notice = new Notice(request.reference(), content, caller.subject(), clock.instant());
            notices.save(notice);
            return Response.created(URI.create("/notices/" + notice.id()))
                    .header(HttpHeaders.ETAG, Preconditions.etag(notice.version()))
                    .entity(NoticeView.of(notice))
                    .build();
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.AUTHOR)
    @Transactional
    @Operation(
            summary = "Rewrite a draft",
            description = "Replaces all it says. Whoever rewrites it becomes one of its authors and can't approve it.")
    @APIResponse(responseCode = "200", description = "Rewritten; ETag is the new one")
    public RestResponse<NoticeView> edit(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DraftNoticeRequest request) {
        var notice = notices.readable(id, caller);
        Preconditions.requireMatch(ifMatch, notice.version());
        var content = request.content();
        size.check(content);
        notice.edit(request.reference(), content, caller.subject());
        notices.save(notice);
        return answer(notice);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a notice",
            description = "Only the manufacturer's staff sees it before it is published; to others it does not exist.")
    @APIResponse(responseCode = "200", description = "The notice; ETag is its version")
    public RestResponse<NoticeView> read(@PathParam("id") UUID id) {
        return answer(notices.readable(id, caller));
    }

    @GET
    @Operation(
            summary = "List notices",
            description = "By reference and revision. Who is not the manufacturer's staff gets the published ones.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link names the following one",
            content = @Content(schema = @Schema(implementation = NoticePage.class)))
    public Response list(
            @QueryParam("status")
                    @Parameter(description = "Only those that stand there", example = "Published")
                    @Nullable
                    NoticeStatus status,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        var found = notices.list(status, page, caller);
        return Page.of(found, page, notice -> notice.position().key()).toResponse(uri);
    }

    static RestResponse<NoticeView> answer(Notice notice) {
        return ResponseBuilder.ok(NoticeView.of(notice))
                .header(HttpHeaders.ETAG, Preconditions.etag(notice.version()))
                .build();
    }

    /** {@link Page} as the contract shows it: a response does not tell what its page holds. */
    private record NoticePage(List<NoticeSummary> items, @Nullable String next) {}
}
