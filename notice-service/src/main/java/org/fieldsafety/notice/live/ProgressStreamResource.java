package org.fieldsafety.notice.live;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.notice.notice.NoticeRepository;
import org.fieldsafety.notice.progress.ProgressRepository;
import org.fieldsafety.notice.progress.ProgressView;
import org.fieldsafety.notice.progress.Region;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Streams how far a notice has come. */
@Path("/notices/{id}/progress/stream")
@Tag(name = "Progress")
@RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.REGISTRAR, Roles.FIELD_SERVICE, Roles.AUDITOR, Roles.AUTHORITY})
class ProgressStreamResource {
    private final NoticeRepository notices;
    private final ProgressRepository progress;
    private final WatchingProgress watching;
    private final Caller caller;

    ProgressStreamResource(
            NoticeRepository notices, ProgressRepository progress, WatchingProgress watching, Caller caller) {
        this.notices = notices;
        this.progress = progress;
        this.watching = watching;
        this.caller = caller;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Follow the progress of a notice",
            description =
                    "Server-sent events: the present state at once, then the newest one whenever a counter has"
                            + " changed, at most about two a second. The stream ends after some minutes; reconnect with the"
                            + " last id and get the present state only if it is another one. An authority sees its own country.")
    @APIResponse(
            responseCode = "200",
            description = "Events `progress`, each with the whole state as its data; a comment when nothing changes",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ProgressView.class)))
    public Multi<OutboundSseEvent> follow(
            @PathParam("id") UUID id,
            @HeaderParam("Last-Event-ID")
                    @Parameter(description = "Id of the last event the caller has", example = "42")
                    @Nullable
                    String known,
            @Context Sse sse) {
        notices.requireReadable(id, caller);
        var region = Region.of(caller);
        var version = progress.version(id);
        var tag = version.tag(region);
        var present = tag.equals(known) ? Shown.heartbeat() : new Shown(tag, progress.read(id, region, version));
        return RestMulti.fromMultiData(watching.watch(id, region, present, tag).map(shown -> event(shown, sse)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static OutboundSseEvent event(Shown shown, Sse sse) {
        if (shown.progress() == null) {
            return sse.newEventBuilder().comment("alive").build();
        }
        return sse.newEventBuilder()
                .id(shown.tag())
                .name("progress")
                .data(ProgressView.class, shown.progress())
                .build();
    }
}
