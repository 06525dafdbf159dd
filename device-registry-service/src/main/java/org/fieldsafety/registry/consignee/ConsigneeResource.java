package org.fieldsafety.registry.consignee;

import static jakarta.ws.rs.core.HttpHeaders.ETAG;
import static org.fieldsafety.platform.security.Roles.APPROVER;
import static org.fieldsafety.platform.security.Roles.AUDITOR;
import static org.fieldsafety.platform.security.Roles.AUTHOR;
import static org.fieldsafety.platform.security.Roles.CONSIGNEE;
import static org.fieldsafety.platform.security.Roles.FIELD_SERVICE;
import static org.fieldsafety.platform.security.Roles.PARTNER;
import static org.fieldsafety.platform.security.Roles.REGISTRAR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
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
import org.fieldsafety.platform.http.Preconditions;
import org.fieldsafety.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Consignees over HTTP. Consignees and partners see those they are or act for, and no others. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/consignees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consignees", description = "The organisations that hold devices")
class ConsigneeResource {
    private final ConsigneeRepository consignees;
    private final WritingConsignee writing;
    private final Idempotency idempotency;
    private final Caller caller;

    ConsigneeResource(
            ConsigneeRepository consignees, WritingConsignee writing, Idempotency idempotency, Caller caller) {
        this.consignees = consignees;
        this.writing = writing;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(REGISTRAR)
    @Operation(
            summary = "Register a consignee",
            description =
                    "Its customer number and external ids must be new. Consignees that may be the same one are named in"
                            + " the answer. Tells the other services by `consignee.changed`.")
    @APIResponse(
            responseCode = "201",
            description = "Registered; Location names it",
            content = @Content(schema = @Schema(implementation = ConsigneeView.class)))
    public Response register(
            @Parameter(description = "A key of your choice; the same request sent again gives the same answer")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String idempotencyKey,
            @Valid @NotNull ConsigneeRequest request) {
        request.check();
        return idempotency.once(idempotencyKey, "register consignee", request, () -> {
            var consignee = writing.register(request);
            return Response.created(URI.create("/consignees/" + consignee.id()))
                    .header(ETAG, Preconditions.etag(consignee.version()))
                    .entity(consignee)
                    .build();
        });
    }

    @GET
    @RolesAllowed({AUTHOR, APPROVER, REGISTRAR, FIELD_SERVICE, AUDITOR, CONSIGNEE, PARTNER})
    @Operation(summary = "List consignees", description = "By customer number. All that is asked for must hold.")
    @APIResponse(
            responseCode = "200",
            description = "A page of consignees",
            content = @Content(schema = @Schema(implementation = ConsigneePage.class)))
    @Transactional
    public Response list(
            @Parameter(description = "Part of the name, or the beginning of the customer number", example = "río")
                    @QueryParam("search")
                    @Nullable
                    String text,
            @Parameter(description = "ISO 3166-1 alpha-2", example = "ES") @QueryParam("country") @Nullable
                    String country,
            @Parameter(example = "Hospital") @QueryParam("kind") @Nullable ConsigneeKind kind,
            @Parameter(description = "Alone, or after its system and a colon", example = "GLN:8430000000014")
                    @QueryParam("externalId")
                    @Nullable
                    String externalId,
            @Parameter(description = "Also those that were merged into another") @QueryParam("merged") boolean merged,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        var search = new ConsigneeSearch(text, country, kind, externalId, merged);
        var only = caller.isStaff() ? null : consignees.spokenFor(caller.consignees());
        var found = consignees.page(search, only, page.after(), page.fetch());
        return Page.of(found.stream().map(ConsigneeView::of).toList(), page, ConsigneeView::customerNumber)
                .toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({AUTHOR, APPROVER, REGISTRAR, FIELD_SERVICE, AUDITOR, CONSIGNEE, PARTNER})
    @Operation(summary = "Read a consignee", description = "The ETag is needed to change it.")
    @APIResponse(
            responseCode = "200",
            description = "The consignee",
            content = @Content(schema = @Schema(implementation = ConsigneeView.class)))
    @Transactional
    public Response read(@Parameter(example = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11") @PathParam("id") UUID id) {
        if (!caller.isStaff() && !consignees.spokenFor(caller.consignees()).contains(id)) {
            throw new ConsigneeNotFound(id);
        }
        return tagged(ConsigneeView.of(consignees.required(id)));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(REGISTRAR)
    @Operation(
            summary = "Change a consignee",
            description =
                    "Replaces all that is written about it; sites and external ids only when they are given. A site with"
                            + " devices can't be taken away. When its country changes, so does that of its affected"
                            + " devices. A consignee that was merged into another can't be changed.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ConsigneeView.class)))
    @Transactional
    public Response change(
            @Parameter(example = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11") @PathParam("id") UUID id,
            @Parameter(description = "The ETag it was read with", example = "\"1\"") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Valid @NotNull ConsigneeRequest request) {
        request.check();
        var consignee = consignees.required(id);
        Preconditions.requireMatch(ifMatch, consignee.version());
        return tagged(writing.change(consignee, request));
    }

    private static Response tagged(ConsigneeView consignee) {
        return Response.ok(consignee)
                .header(ETAG, Preconditions.etag(consignee.version()))
                .build();
    }

    /** {@link Page} as the contract shows it: a response does not tell what its page holds. */
    @Schema(name = "ConsigneePage", requiredProperties = "items")
    private record ConsigneePage(List<ConsigneeView> items, @Nullable String next) {}
}
