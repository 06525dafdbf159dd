package org.fieldsafety.acknowledgement.effectiveness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.http.Preconditions;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The consignees drawn, and what was found of each, over HTTP. */
@Path("/notices/{noticeId}/effectiveness-checks/{id}/sample")
@Tag(name = "Effectiveness checks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.REGISTRAR, Roles.FIELD_SERVICE, Roles.AUDITOR})
class SampleResource {
    private final CheckingEffectiveness checking;
    private final EffectivenessChecks checks;
    private final Samples samples;
    private final Caller caller;

    SampleResource(CheckingEffectiveness checking, EffectivenessChecks checks, Samples samples, Caller caller) {
        this.checking = checking;
        this.checks = checks;
        this.samples = samples;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List the consignees drawn", description = "In the order of their ids.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the sample",
            content = @Content(schema = @Schema(implementation = SamplePage.class)))
    public Response list(
            UUID noticeId,
            UUID id,
            @QueryParam("open")
                    @Parameter(description = "Only those not checked yet, or only those checked", example = "true")
                    @Nullable
                    Boolean open,
            @QueryParam("country") @Parameter(description = "ISO 3166-1 alpha-2", example = "ES") @Nullable
                    String country,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        checks.require(noticeId, id);
        var found = samples.page(id, open, country, after(page), page.fetch());
        return Page.of(found, page, last -> last.consigneeId().toString()).toResponse(uri);
    }

    @GET
    @Path("{consigneeId}")
    @Operation(summary = "Read a consignee drawn", description = "With what was found of it.")
    @APIResponse(
            responseCode = "200",
            description = "The consignee, with its ETag",
            content = @Content(schema = @Schema(implementation = SampledView.class)))
    public Response read(UUID noticeId, UUID id, UUID consigneeId) {
        checks.require(noticeId, id);
        return tagged(samples.view(new SampledId(id, consigneeId)));
    }

    @PUT
    @Path("{consigneeId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REGISTRAR, Roles.FIELD_SERVICE})
    @Operation(
            summary = "Record what was found of a consignee",
            description = "A later result takes the place of an earlier one.")
    @APIResponse(
            responseCode = "200",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = SampledView.class)))
    public Response record(
            UUID noticeId,
            UUID id,
            UUID consigneeId,
            @HeaderParam("If-Match")
                    @Parameter(required = true, description = "The ETag last read", example = "\"0\"")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull CheckResult result) {
        return tagged(checking.record(
                noticeId,
                new SampledId(id, consigneeId),
                result,
                version -> Preconditions.requireMatch(ifMatch, version),
                caller.subject()));
    }

    private static Response tagged(SampledView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, Preconditions.etag(view.version()))
                .build();
    }

    private static @Nullable UUID after(PageRequest page) {
        var after = page.after();
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("cursor", "invalid-cursor", "This cursor was not given by a page before");
        }
    }

    /** {@link Page} as the contract shows it. */
    @Schema(name = "SamplePage", requiredProperties = "items")
    private record SamplePage(List<SampledView> items, @Nullable String next) {}
}
