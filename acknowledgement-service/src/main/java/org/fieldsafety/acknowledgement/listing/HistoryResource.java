package org.fieldsafety.acknowledgement.listing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationNotFound;
import org.fieldsafety.acknowledgement.obligation.ObligationRepository;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** How an obligation came to be what it is; for staff, because it names who of them did what. */
@Path("/notices/{noticeId}/obligations/{consigneeId}/history")
@Tag(name = "Obligations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.REGISTRAR, Roles.FIELD_SERVICE, Roles.AUDITOR})
class HistoryResource {
    private final ObligationRepository obligations;

    HistoryResource(ObligationRepository obligations) {
        this.obligations = obligations;
    }

    @GET
    @Operation(
            summary = "Read the history of an obligation",
            description = "Each change with its cause, the newest first. What happened before histories were kept is "
                    + "not in it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes",
            content = @Content(schema = @Schema(implementation = ChangePage.class)))
    public Response list(UUID noticeId, UUID consigneeId, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var id = new ObligationId(noticeId, consigneeId);
        var before = before(page);
        if (obligations.get(id).isEmpty()) {
            throw new ObligationNotFound(id);
        }
        var found = obligations.history(id, before, page.fetch()).stream()
                .map(ChangeView::of)
                .toList();
        return Page.of(found, page, last -> Long.toString(last.version())).toResponse(uri);
    }

    /** Versions, not times: two clocks may differ, and two changes may come at one time. */
    private static long before(PageRequest page) {
        var after = page.after();
        try {
            return after == null ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new InvalidInput("cursor", "invalid-cursor", "This cursor was not given by a page before");
        }
    }

    /** {@link Page} as the contract shows it: a response does not tell what its page holds. */
    @Schema(name = "ObligationChangePage", requiredProperties = "items")
    private record ChangePage(List<ChangeView> items, @Nullable String next) {}
}
