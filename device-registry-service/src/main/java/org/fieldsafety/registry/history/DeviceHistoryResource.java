package org.fieldsafety.registry.history;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.registry.device.DeviceKey;
import org.jspecify.annotations.Nullable;

/** The history of one device over HTTP. */
@Path("/device/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Distribution register", description = "One device, its history, where it goes and what becomes of it")
class DeviceHistoryResource {
    private final DeviceHistory history;
    private final Caller caller;

    DeviceHistoryResource(DeviceHistory history, Caller caller) {
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({AUTHOR, APPROVER, REGISTRAR, FIELD_SERVICE, AUDITOR, CONSIGNEE, PARTNER})
    @Operation(
            summary = "Read the history of a device",
            description =
                    "The oldest first: registration, changes, moves, dispositions, notices, reports. Consignees and"
                            + " partners see, of the devices of their own, what happened since they hold them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the timeline",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such device in the register, or none the caller may know of",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @Transactional
    public Response read(
            @Parameter(description = "UDI-DI, 14 digits", example = "00816270020125") @QueryParam("udiDi") @NotNull
                    String udiDi,
            @Parameter(description = "Exactly as on the label", example = "NB551077") @QueryParam("serial") @NotNull
                    String serial,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        var seen = caller.isStaff() ? null : caller.consignees();
        var placed = history.page(DeviceKey.of(udiDi, serial), seen, page.after(), page.fetch());
        var cut = Page.of(placed, page, DeviceHistory.Placed::place);
        var entries = cut.items().stream().map(DeviceHistory.Placed::entry).toList();
        return new Page<>(entries, cut.next()).toResponse(uri);
    }

    /** {@link Page} as the contract shows it: a response does not tell what its page holds. */
    @Schema(name = "HistoryPage", requiredProperties = "items")
    private record HistoryPage(List<HistoryEntry> items, @Nullable String next) {}
}
