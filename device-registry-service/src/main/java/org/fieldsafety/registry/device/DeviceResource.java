package org.fieldsafety.registry.device;

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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Preconditions;
import org.fieldsafety.platform.problem.Violations;
import org.fieldsafety.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** One device over HTTP. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/device")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Distribution register", description = "One device, its history, where it goes and what becomes of it")
class DeviceResource {
    private final KeepingDevice keeping;
    private final Today today;
    private final Caller caller;

    DeviceResource(KeepingDevice keeping, Today today, Caller caller) {
        this.keeping = keeping;
        this.today = today;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({AUTHOR, APPROVER, REGISTRAR, FIELD_SERVICE, AUDITOR, CONSIGNEE, PARTNER})
    @Operation(
            summary = "Read all that is known of a device",
            description = "Consignees and partners find the devices of their own. The ETag is needed to correct it.")
    @APIResponse(
            responseCode = "200",
            description = "The device",
            content = @Content(schema = @Schema(implementation = DeviceView.class)))
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
                    String serial) {
        var key = DeviceKey.of(udiDi, serial);
        var found = keeping.find(key, caller.isStaff() ? null : caller.consignees())
                .orElseThrow(() -> new DeviceNotFound(key));
        return tagged(found, caller.isStaff() ? found.device() : found.device().asItsHolderSeesIt());
    }

    @PUT
    @RolesAllowed({REGISTRAR, FIELD_SERVICE})
    @Operation(
            summary = "Correct what is known of a device",
            description =
                    "Replaces all that can be corrected. What it was before stays in its history, with the reason. It may"
                            + " enter or leave the scope of notices. Holder and disposition change by moves and dispositions.")
    @APIResponse(
            responseCode = "200",
            description = "The device as it is now",
            content = @Content(schema = @Schema(implementation = DeviceView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such device in the register",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @Transactional
    public Response correct(
            @Parameter(description = "UDI-DI, 14 digits", example = "00816270020125") @QueryParam("udiDi") @NotNull
                    String udiDi,
            @Parameter(description = "Exactly as on the label", example = "NB551077") @QueryParam("serial") @NotNull
                    String serial,
            @Parameter(description = "The ETag it was read with", example = "\"7713\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull DeviceCorrectionRequest request) {
        var key = DeviceKey.of(udiDi, serial);
        var known = keeping.lock(key);
        Preconditions.requireMatch(ifMatch, known.version());
        var violations = new Violations();
        request.check(violations, today.latest());
        keeping.check(known.device(), request, violations);
        violations.throwIfAny();
        keeping.correct(key, request, caller.subject());
        var corrected = keeping.lock(key);
        return tagged(corrected, corrected.device());
    }

    private static Response tagged(KeepingDevice.Versioned found, DeviceView shown) {
        return Response.ok(shown)
                .header(HttpHeaders.ETAG, Preconditions.etag(found.version()))
                .build();
    }
}
