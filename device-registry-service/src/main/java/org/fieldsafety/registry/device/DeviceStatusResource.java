package org.fieldsafety.registry.device;

import static java.util.Objects.requireNonNull;
import static org.fieldsafety.platform.security.Roles.APPROVER;
import static org.fieldsafety.platform.security.Roles.AUDITOR;
import static org.fieldsafety.platform.security.Roles.AUTHOR;
import static org.fieldsafety.platform.security.Roles.CONSIGNEE;
import static org.fieldsafety.platform.security.Roles.FIELD_SERVICE;
import static org.fieldsafety.platform.security.Roles.PARTNER;
import static org.fieldsafety.platform.security.Roles.REGISTRAR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.problem.Violations;
import org.fieldsafety.platform.security.Caller;

/** The look-up of one device. */
@Path("/devices/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices", description = "Import and look-up of devices")
class DeviceStatusResource {
    private final LookingUpDevice devices;
    private final Caller caller;

    DeviceStatusResource(LookingUpDevice devices, Caller caller) {
        this.devices = devices;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({AUTHOR, APPROVER, REGISTRAR, FIELD_SERVICE, AUDITOR, CONSIGNEE, PARTNER})
    @Operation(
            summary = "Is this device affected?",
            description = "Consignees and partners find the devices of their own; any other is answered with 404.")
    @APIResponse(
            responseCode = "200",
            description = "The device, with the notices that affect it",
            content = @Content(schema = @Schema(implementation = DeviceStatusView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such device in the register, or none the caller may know of",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public String status(
            @Parameter(description = "UDI-DI, 14 digits", example = "00816270020125") @QueryParam("udiDi") @NotNull
                    String udiDi,
            @Parameter(description = "Exactly as on the label", example = "NB551077") @QueryParam("serial") @NotNull
                    String serial) {
        var violations = new Violations();
        var device = violations.at("udiDi", () -> new UdiDi(udiDi));
        var number = violations.at("serial", () -> new SerialNumber(serial));
        violations.throwIfAny();
        return find(requireNonNull(device), requireNonNull(number));
    }

    private String find(UdiDi udiDi, SerialNumber serial) {
        var found = devices.find(udiDi, serial, caller.isStaff() ? null : caller.consignees());
        if (found == null) {
            throw new DeviceNotFound(udiDi, serial);
        }
        return found;
    }
}
