package org.fieldsafety.notice.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Preconditions;
import org.fieldsafety.platform.outbox.Outbox;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The way of a notice from its author's desk to its readers. */
@Path("/notices/{id}")
@Tag(name = "Publication", description = "From draft to publication, under four eyes")
class PublicationResource {
    private final NoticeRepository notices;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    PublicationResource(NoticeRepository notices, Outbox outbox, Caller caller, Clock clock) {
        this.notices = notices;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/submit")
    @RolesAllowed(Roles.AUTHOR)
    @Transactional
    @Operation(
            summary = "Submit a draft for approval",
            description =
                    "Every language must have every text; all that is missing is named. Nobody can change it then.")
    @APIResponse(responseCode = "200", description = "In review; ETag is the new one")
    public RestResponse<NoticeView> submit(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var notice = toChange(id, ifMatch);
        notice.submit(clock.instant());
        notices.save(notice);
        return NoticeResource.answer(notice);
    }

    @POST
    @Path("/approve")
    @RolesAllowed(Roles.APPROVER)
    @Transactional
    @Operation(
            summary = "Approve a submitted notice",
            description = "Signs it with your name, the present time and the meaning given. Its authors can't.")
    @APIResponse(responseCode = "200", description = "Approved; ETag is the new one")
    public RestResponse<NoticeView> approve(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ApproveNoticeRequest request) {
        var notice = toChange(id, ifMatch);
        notice.approve(new Approval(caller.subject(), caller.name(), request.meaning(), clock.instant()));
        notices.save(notice);
        return NoticeResource.answer(notice);
    }

    @POST
    @Path("/publish")
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER})
    @Transactional
    @Operation(
            summary = "Publish an approved notice",
            description = "Makes it binding and tells the other services. Due dates must not lie in the past.")
    @APIResponse(responseCode = "200", description = "Published; ETag is the new one")
    public RestResponse<NoticeView> publish(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var notice = toChange(id, ifMatch);
        var publishedAt = clock.instant();
        notice.publish(publishedAt);
        // Written before it is told: the event carries the version that readers will see.
        notices.save(notice);
        outbox.append(PublishedNotice.of(notice, publishedAt));
        return NoticeResource.answer(notice);
    }

    private Notice toChange(UUID id, @Nullable String ifMatch) {
        var notice = notices.readable(id, caller);
        Preconditions.requireMatch(ifMatch, notice.version());
        return notice;
    }
}
