package org.fieldsafety.registry.move;

import static org.fieldsafety.platform.security.Roles.AUDITOR;
import static org.fieldsafety.platform.security.Roles.FIELD_SERVICE;
import static org.fieldsafety.platform.security.Roles.REGISTRAR;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.jspecify.annotations.Nullable;

/** The review queue over HTTP. */
@Path("/devices/without-holder")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Distribution register", description = "One device, its history, where it goes and what becomes of it")
class DevicesWithoutHolderResource {
    private final DevicesWithoutHolder devices;

    DevicesWithoutHolderResource(DevicesWithoutHolder devices) {
        this.devices = devices;
    }

    @GET
    @RolesAllowed({REGISTRAR, FIELD_SERVICE, AUDITOR})
    @Operation(
            summary = "List devices without a holder",
            description =
                    "By UDI-DI and serial number: units a notice lists that nobody told the register of, and returned ones."
                            + " They leave the list when a move or an import says who holds them, or a disposition what has become"
                            + " of them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of devices",
            content = @Content(schema = @Schema(implementation = DeviceWithoutHolderPage.class)))
    public Response list(
            @Parameter(description = "Only those it affects", example = "0b3f7a52-8c1d-4e6b-9f2a-5d7c1e4a9b30")
                    @QueryParam("notice")
                    @Nullable
                    UUID notice,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        var after = page.after();
        var found = devices.page(notice, after == null ? "" : after, page.fetch());
        return Page.of(found, page, DeviceWithoutHolderView::sortKey).toResponse(uri);
    }

    /** {@link Page} as the contract shows it: a response does not tell what its page holds. */
    @Schema(name = "DeviceWithoutHolderPage", requiredProperties = "items")
    private record DeviceWithoutHolderPage(List<DeviceWithoutHolderView> items, @Nullable String next) {}
}
