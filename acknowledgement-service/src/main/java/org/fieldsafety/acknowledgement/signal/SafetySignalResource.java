package org.fieldsafety.acknowledgement.signal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.acknowledgement.notice.KnownNotices;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.http.Place;
import org.fieldsafety.platform.http.TimeParameter;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Reading safety signals: staff all, an authority those of its country, without who reported. */
@Path("/safety-signals")
@Tag(name = "Safety signals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.REGISTRAR, Roles.FIELD_SERVICE, Roles.AUDITOR, Roles.AUTHORITY})
class SafetySignalResource {
    /** Java's times reach further than those of the database. */
    private final SafetySignals signals;

    private final KnownNotices notices;
    private final Caller caller;

    SafetySignalResource(SafetySignals signals, KnownNotices notices, Caller caller) {
        this.signals = signals;
        this.notices = notices;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List safety signals", description = "The newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of signals",
            content = @Content(schema = @Schema(implementation = SafetySignalPage.class)))
    public Response list(
            @QueryParam("notice") @Nullable UUID notice,
            @QueryParam("kind") @Nullable SignalKind kind,
            @QueryParam("from")
                    @Parameter(description = "Reported at this time or later", example = "2026-11-01T00:00:00Z")
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(description = "Reported before this time", example = "2026-12-01T00:00:00Z")
                    @Nullable
                    String to,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var criteria = new SafetySignals.Criteria(
                notice, kind, TimeParameter.read("from", from), TimeParameter.read("to", to), country());
        var found = signals.find(criteria, Place.after(page), page.fetch()).stream()
                .map(this::view)
                .toList();
        return Page.of(found, page, last -> new Place(last.reportedAt(), last.id()).toString())
                .toResponse(uri);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a safety signal")
    @APIResponse(
            responseCode = "200",
            description = "The signal",
            content = @Content(schema = @Schema(implementation = SafetySignalView.class)))
    public SafetySignalView read(UUID id) {
        var signal = signals.require(id);
        if (!caller.isStaff() && !Objects.equals(country(), signal.country())) {
            throw new SignalNotFound(id);
        }
        return view(signal);
    }

    private SafetySignalView view(SafetySignal signal) {
        var view =
                SafetySignalView.of(signal, notices.require(signal.obligation().noticeId()));
        return caller.isStaff() ? view : view.withoutReporter();
    }

    /** An authority's own; none has the empty one. */
    private @Nullable String country() {
        if (caller.isStaff()) {
            return null;
        }
        var own = caller.country();
        return own == null ? "" : own;
    }

    /** {@link Page} as the contract shows it. */
    @Schema(name = "SafetySignalPage", requiredProperties = "items")
    private record SafetySignalPage(List<SafetySignalView> items, @Nullable String next) {}
}
