package org.fieldsafety.registry.duplicate;

import static org.fieldsafety.platform.security.Roles.AUDITOR;
import static org.fieldsafety.platform.security.Roles.REGISTRAR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.registry.consignee.ConsigneeRepository;
import org.jspecify.annotations.Nullable;

/** Likely duplicates over HTTP. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/consignees/likely-duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consignees", description = "The organisations that hold devices")
class LikelyDuplicateResource {
    private final LikelyDuplicates duplicates;
    private final ConsigneeRepository consignees;
    private final Caller caller;

    LikelyDuplicateResource(LikelyDuplicates duplicates, ConsigneeRepository consignees, Caller caller) {
        this.duplicates = duplicates;
        this.consignees = consignees;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({REGISTRAR, AUDITOR})
    @Operation(
            summary = "List consignees that may be the same",
            description =
                    "Pairs with the reasons, found when one of the two was written, at most twenty for each consignee."
                            + " Merge them, or say that they are not the same.")
    @APIResponse(
            responseCode = "200",
            description = "A page of pairs",
            content = @Content(schema = @Schema(implementation = LikelyDuplicatePage.class)))
    public Response list(
            @Parameter(description = "Only pairs it is one of", example = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11")
                    @QueryParam("consignee")
                    @Nullable
                    UUID consignee,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        var found = duplicates.page(consignee, after(page), page.fetch());
        return Page.of(found, page, LikelyDuplicateView::sortKey).toResponse(uri);
    }

    @POST
    @Path("/dismissals")
    @RolesAllowed(REGISTRAR)
    @Operation(
            summary = "Say that two consignees are not the same",
            description = "They are not offered again, whatever is changed about them. Who said it, and why, is kept.")
    @APIResponse(responseCode = "204", description = "Kept")
    @APIResponse(
            responseCode = "404",
            description = "There is no such consignee",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @Transactional
    public void dismiss(@Valid @NotNull NotTheSameRequest request) {
        if (request.one().equals(request.other())) {
            throw new InvalidInput("other", "same-consignee", "A consignee is always the same as itself");
        }
        consignees.required(request.one());
        consignees.required(request.other());
        duplicates.dismiss(request.one(), request.other(), caller.subject(), request.reason());
    }

    private static @Nullable List<UUID> after(PageRequest page) {
        var after = page.after();
        if (after == null) {
            return null;
        }
        try {
            var ids = Stream.of(after.split(" ")).map(UUID::fromString).toList();
            if (ids.size() == 2) {
                return ids;
            }
        } catch (IllegalArgumentException e) {
            // Answered below, as any other cursor that no page has given.
        }
        throw new InvalidInput("cursor", "invalid-cursor", "This cursor was not given by a page before");
    }

    /** {@link Page} as the contract shows it: a response does not tell what its page holds. */
    @Schema(name = "LikelyDuplicatePage", requiredProperties = "items")
    private record LikelyDuplicatePage(List<LikelyDuplicateView> items, @Nullable String next) {}
}
