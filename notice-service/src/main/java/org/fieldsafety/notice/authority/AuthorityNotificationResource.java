package org.fieldsafety.notice.authority;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.notice.notice.NoticeRepository;
import org.fieldsafety.platform.http.Idempotency;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Recording and reading what authorities were told. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/notices/{id}/authority-notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authority notifications", description = "What authorities were told of a notice, and when")
class AuthorityNotificationResource {
    private final NoticeRepository notices;
    private final AuthorityNotifications notifications;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    AuthorityNotificationResource(
            NoticeRepository notices,
            AuthorityNotifications notifications,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.notices = notices;
        this.notifications = notifications;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER})
    @Operation(
            summary = "Record a report to an authority",
            description = "The initial report carries the draft: 48 hours after the first one the notice may be "
                    + "published, or at once when it is urgent. A record is never changed; add another.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = AuthorityNotificationView.class)))
    public Response record(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid NotifyAuthorityRequest request) {
        return idempotency.once(key, "notify authority " + id, request, () -> {
            notices.requireReadable(id, caller);
            var now = clock.instant();
            request.check(now);
            var notification = new AuthorityNotification(id, request, caller.subject(), now);
            notifications.persist(notification);
            return Response.created(URI.create("/notices/" + id + "/authority-notifications/" + notification.id()))
                    .entity(notification.view())
                    .build();
        });
    }

    @GET
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.REGISTRAR, Roles.FIELD_SERVICE, Roles.AUDITOR, Roles.AUTHORITY})
    @Operation(
            summary = "List the reports to authorities",
            description = "In the order in which they were sent. An authority sees those of its own country.")
    @APIResponse(responseCode = "200", description = "The reports")
    public List<AuthorityNotificationView> list(@PathParam("id") UUID id) {
        notices.requireReadable(id, caller);
        var country = caller.isStaff() ? null : String.valueOf(caller.country());
        return notifications.of(id, country).stream()
                .map(AuthorityNotification::view)
                .toList();
    }
}
