package org.fieldsafety.notice.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.notice.notice.NoticeRepository;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;

/** Shows how far a notice has come. */
@Path("/notices/{id}/progress")
@Tag(name = "Progress", description = "How far the remediation has come")
@RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.REGISTRAR, Roles.FIELD_SERVICE, Roles.AUDITOR, Roles.AUTHORITY})
class ProgressResource {
    private final NoticeRepository notices;
    private final ProgressRepository progress;
    private final Caller caller;
    private final Clock clock;

    ProgressResource(NoticeRepository notices, ProgressRepository progress, Caller caller, Clock clock) {
        this.notices = notices;
        this.progress = progress;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Read the progress of a notice",
            description =
                    "Kept from events, so it follows the other services by moments. An authority sees its own country.")
    @APIResponse(responseCode = "200", description = "The progress")
    public ProgressView read(@PathParam("id") UUID id) {
        notices.requireReadable(id, caller);
        return new ProgressView(id, visible(progress.devices(id)), visible(progress.obligations(id)), clock.instant());
    }

    private Counts visible(List<Count> counts) {
        return Counts.of(counts.stream()
                .filter(count -> caller.isStaff() || count.country().equals(caller.country()))
                .toList());
    }
}
