package org.fieldsafety.acknowledgement.effectiveness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Idempotency;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.http.Place;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Drawing samples and reading what was found, over HTTP. */
@Path("/notices/{noticeId}/effectiveness-checks")
@Tag(name = "Effectiveness checks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.REGISTRAR, Roles.FIELD_SERVICE, Roles.AUDITOR})
class EffectivenessCheckResource {
    private final CheckingEffectiveness checking;
    private final EffectivenessChecks checks;
    private final Idempotency idempotency;
    private final Caller caller;

    EffectivenessCheckResource(
            CheckingEffectiveness checking, EffectivenessChecks checks, Idempotency idempotency, Caller caller) {
        this.checking = checking;
        this.checks = checks;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(
            summary = "Draw a sample",
            description = "Of the consignees that have something to do for the notice, in each country the share of the"
                    + " level, rounded up: those first in the order of SHA-256(seed + consignee id). Who knows the seed can"
                    + " draw it again. Levels as in 21 CFR 7.42(b)(3).")
    @APIResponse(
            responseCode = "201",
            description = "Drawn",
            content = @Content(schema = @Schema(implementation = EffectivenessCheckView.class)))
    public Response draw(
            UUID noticeId,
            @HeaderParam("Idempotency-Key")
                    @Parameter(required = true, example = "b1f6c8de-0d2f-4a53-9d61-6f0c1c7e2a90")
                    @Nullable
                    String key,
            @Valid @NotNull DrawSampleRequest request,
            @Context UriInfo uri) {
        return idempotency.once(idempotency.require(key), "draw effectiveness check " + noticeId, request, () -> {
            var check = checking.draw(noticeId, request, caller.subject());
            return Response.created(uri.getAbsolutePathBuilder()
                            .path(check.id().toString())
                            .build())
                    .entity(check)
                    .build();
        });
    }

    @GET
    @Operation(summary = "List the effectiveness checks of a notice", description = "The newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of checks with what was found",
            content = @Content(schema = @Schema(implementation = EffectivenessCheckPage.class)))
    public Response list(UUID noticeId, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var found = checks.of(noticeId, Place.after(page), page.fetch());
        var counts = checks.counts(found.stream().map(EffectivenessCheck::id).toList());
        var views = found.stream()
                .map(check -> EffectivenessCheckView.of(check, counts.getOrDefault(check.id(), Map.of())))
                .toList();
        return Page.of(views, page, last -> new Place(last.drawnAt(), last.id()).toString())
                .toResponse(uri);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an effectiveness check", description = "With what was found, by country and overall.")
    @APIResponse(
            responseCode = "200",
            description = "The check",
            content = @Content(schema = @Schema(implementation = EffectivenessCheckView.class)))
    public EffectivenessCheckView read(UUID noticeId, UUID id) {
        var check = checks.require(noticeId, id);
        return EffectivenessCheckView.of(check, checks.counts(check));
    }

    /** {@link Page} as the contract shows it. */
    @Schema(name = "EffectivenessCheckPage", requiredProperties = "items")
    private record EffectivenessCheckPage(List<EffectivenessCheckView> items, @Nullable String next) {}
}
