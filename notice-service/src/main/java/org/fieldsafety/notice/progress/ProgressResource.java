package org.fieldsafety.notice.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.notice.notice.NoticeRepository;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Shows how far a notice has come. */
@Path("/notices/{id}/progress")
@Produces(MediaType.APPLICATION_JSON)
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
    @APIResponse(
            responseCode = "200",
            description = "The progress; ETag changes with every counter",
            content = @Content(schema = @Schema(implementation = ProgressView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the state that If-None-Match names")
    public Response read(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Parameter(description = "ETags of states that the caller has", example = "\"42\"")
                    @Nullable
                    String known) {
        notices.requireReadable(id, caller);
        var region = Region.of(caller);
        var version = progress.version(id);
        var etag = "\"" + version.tag(region) + "\"";
        var response = names(known, etag) ? Response.notModified() : Response.ok(progress.read(id, region, version));
        return response.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @GET
    @Path("/consignees")
    @Operation(
            summary = "Read the progress of a notice by consignee",
            description = "Consignees that hold affected devices, by id. An authority sees those of its own country."
                    + " Devices nobody known holds are not among them; the progress of the notice counts them apart.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link names the following one",
            content = @Content(schema = @Schema(implementation = ConsigneePage.class)))
    public Response consignees(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        notices.requireReadable(id, caller);
        var found = progress.consignees(id, Region.of(caller), page.after(), page.fetch());
        return Page.of(found, page, consignee -> consignee.consigneeId().toString())
                .toResponse(uri);
    }

    @GET
    @Path("/history")
    @Operation(
            summary = "Read the progress of a notice day by day",
            description =
                    "How the affected devices stood at the end of each UTC day, from the first change on; today is"
                            + " the present state. A change counts on the day it was made. An authority sees its own country.")
    @APIResponse(responseCode = "200", description = "Every day, in order")
    public List<HistoryDay> history(
            @PathParam("id") UUID id,
            @QueryParam("from")
                    @Parameter(description = "First day; as absent, that of the first change", example = "2026-11-01")
                    @Nullable
                    LocalDate from,
            @QueryParam("to")
                    @Parameter(description = "Last day; as absent or later, today", example = "2026-11-30")
                    @Nullable
                    LocalDate to) {
        notices.requireReadable(id, caller);
        if (from != null && to != null && from.isAfter(to)) {
            throw new InvalidInput("from", "invalid-period", "The first day is after the last");
        }
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var last = to == null || to.isAfter(today) ? today : to;
        return progress.history(id, Region.of(caller), last).stream()
                .filter(day -> from == null || !day.day().isBefore(from))
                .toList();
    }

    /** RFC 9110, 13.1.2: the comparison is the weak one. */
    private static boolean names(@Nullable String known, String etag) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
    }

    /** {@link Page} as the contract shows it: a response does not tell what its page holds. */
    private record ConsigneePage(List<ConsigneeProgress> items, @Nullable String next) {}
}
