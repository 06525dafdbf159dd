package org.fieldsafety.notice.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.notice.drafting.NoticeView;
import org.fieldsafety.notice.notice.Notice;
import org.fieldsafety.notice.notice.NoticeRepository;
import org.fieldsafety.notice.notice.Signature;
import org.fieldsafety.platform.audit.AuditTrail;
import org.fieldsafety.platform.http.Preconditions;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The steps of a revision, each of them one decision of a person. They are about the newest revision of the notice. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/notices/{id}")
@Tag(name = "Publication", description = "From draft to publication under four eyes, and to the end")
class PublicationResource {
    private final NoticeRepository notices;
    private final PublishingNotice publishing;
    private final AuditTrail trail;
    private final FreshAuthentication authentication;
    private final Caller caller;
    private final Clock clock;

    PublicationResource(
            NoticeRepository notices,
            PublishingNotice publishing,
            FreshAuthentication authentication,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.notices = notices;
        this.publishing = publishing;
        this.trail = trail;
        this.authentication = authentication;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/submit")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.AUTHOR)
    @Transactional
    @Operation(
            summary = "Submit the draft for signature",
            description =
                    "Every language must have every text, in characters that can be printed; all that is missing is named.")
    @APIResponse(responseCode = "200", description = "In review; ETag is the new one")
    public RestResponse<NoticeView> submit(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(id, ifMatch, (notice, now) -> publishing.submit(notice, caller.subject(), now));
    }

    @POST
    @Path("/send-back")
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER})
    @Transactional
    @Operation(
            summary = "Send a submitted revision back to its authors",
            description = "It becomes a draft again; signatures it had count no more.")
    @APIResponse(responseCode = "200", description = "Draft; ETag is the new one")
    public RestResponse<NoticeView> sendBack(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return change(id, ifMatch, (notice, now) -> notice.sendBack(request.reason(), caller.subject(), now));
    }

    @POST
    @Path("/sign")
    @RolesAllowed(Roles.APPROVER)
    @Transactional
    @Operation(
            summary = "Sign a submitted revision",
            description =
                    "Two people sign, one for quality and one for regulatory affairs, neither of whom wrote any of it. The signature takes your name, the present time and the hash of the content; the second one approves the revision. "
                            + "You must have signed in just now: a token that does not say so (`auth_time`, five "
                            + "minutes unless configured otherwise) gets 401 `fresh-authentication-needed` with the "
                            + "challenge of RFC 9470.")
    @APIResponse(responseCode = "200", description = "Signed; ETag is the new one")
    public RestResponse<NoticeView> sign(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SignNoticeRequest request) {
        authentication.require();
        return change(id, ifMatch, (notice, now) -> {
            var signature = signature(notice, request, now);
            notice.sign(signature);
            trail.signature(signature.meaning(), signature.contentHash());
        });
    }

    @POST
    @Path("/publish")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER})
    @Transactional
    @Operation(
            summary = "Publish an approved revision",
            description =
                    "Puts it in force, in place of the one that was, and tells the other services. All that stands against it is named at once: due dates that are over, an authority that had less than 48 hours for the draft.")
    @APIResponse(responseCode = "200", description = "Published; ETag is the new one")
    public RestResponse<NoticeView> publish(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(id, ifMatch, (notice, now) -> publishing.publish(notice, caller.subject(), now));
    }

    @POST
    @Path("/close")
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER})
    @Transactional
    @Operation(
            summary = "Close a published notice",
            description =
                    "Every device and obligation must be accounted for, or it is said why it is closed all the same.")
    @APIResponse(responseCode = "200", description = "Closed; ETag is the new one")
    public RestResponse<NoticeView> close(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CloseNoticeRequest request) {
        return change(
                id, ifMatch, (notice, now) -> publishing.close(notice, request.justification(), caller.subject(), now));
    }

    @POST
    @Path("/withdraw")
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER})
    @Transactional
    @Operation(
            summary = "Withdraw a published notice",
            description = "Its devices are affected no more, nobody owes an answer. A revision on its way is given up.")
    @APIResponse(responseCode = "200", description = "Withdrawn; ETag is the new one")
    public RestResponse<NoticeView> withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return change(
                id, ifMatch, (notice, now) -> publishing.withdraw(notice, request.reason(), caller.subject(), now));
    }

    @POST
    @Path("/abandon")
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER})
    @Transactional
    @Operation(
            summary = "Give up a revision on its way",
            description = "It stays readable; the revision in force stays in force.")
    @APIResponse(responseCode = "200", description = "Given up; ETag is the new one")
    public RestResponse<NoticeView> abandon(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return change(id, ifMatch, (notice, now) -> notice.abandon(request.reason(), caller.subject(), now));
    }

    private Signature signature(Notice notice, SignNoticeRequest request, Instant now) {
        return new Signature(
                request.capacity(),
                caller.subject(),
                caller.name(),
                request.meaning(),
                notice.newest().contentHash(),
                now);
    }

    private RestResponse<NoticeView> change(UUID id, @Nullable String ifMatch, BiConsumer<Notice, Instant> step) {
        var notice = notices.lock(id);
        Preconditions.requireMatch(ifMatch, notice.version());
        step.accept(notice, clock.instant());
        notices.save(notice);
        return ResponseBuilder.ok(NoticeView.of(notice, notice.newest()))
                .header(HttpHeaders.ETAG, Preconditions.etag(notice.version()))
                .build();
    }
}
