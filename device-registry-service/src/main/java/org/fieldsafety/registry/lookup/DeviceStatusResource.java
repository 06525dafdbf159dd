package org.fieldsafety.registry.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.fieldsafety.platform.security.Roles.APPROVER;
import static org.fieldsafety.platform.security.Roles.AUDITOR;
import static org.fieldsafety.platform.security.Roles.AUTHOR;
import static org.fieldsafety.platform.security.Roles.CONSIGNEE;
import static org.fieldsafety.platform.security.Roles.FIELD_SERVICE;
import static org.fieldsafety.platform.security.Roles.PARTNER;
import static org.fieldsafety.platform.security.Roles.REGISTRAR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.problem.Violations;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.registry.device.DeviceNotFound;
import org.jspecify.annotations.Nullable;

/** The look-up of devices. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/devices/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices", description = "Import and look-up of devices")
class DeviceStatusResource {
    private final LookingUpDevice devices;
    private final NamingDevice naming;
    private final DeviceStatusBatchAnswer batchAnswer;
    private final Caller caller;

    DeviceStatusResource(
            LookingUpDevice devices, NamingDevice naming, DeviceStatusBatchAnswer batchAnswer, Caller caller) {
        this.devices = devices;
        this.naming = naming;
        this.batchAnswer = batchAnswer;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({AUTHOR, APPROVER, REGISTRAR, FIELD_SERVICE, AUDITOR, CONSIGNEE, PARTNER})
    @Operation(
            summary = "Is this device affected?",
            description = "By UDI-DI and serial number, or by a scan of its label. Consignees and partners find the"
                    + " devices of their own; any other is answered with 404.")
    @APIResponse(
            responseCode = "200",
            description = "The device, with the notices that affect it",
            content = @Content(schema = @Schema(implementation = DeviceStatusView.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since the answer with this ETag")
    @APIResponse(
            responseCode = "404",
            description = "No such device in the register, or none the caller may know of",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public CompletionStage<Response> status(
            @Parameter(description = "UDI-DI, 14 digits", example = "00816270020125") @QueryParam("udiDi") @Nullable
                    String udiDi,
            @Parameter(description = "Exactly as on the label", example = "NB551077") @QueryParam("serial") @Nullable
                    String serial,
            @Parameter(
                            description = "What the scanner gives, in place of UDI-DI and serial number",
                            example = "(01)00816270020125(21)NB551077")
                    @QueryParam("scan")
                    @Nullable
                    String scan,
            @Parameter(description = "ETag of an earlier answer") @HeaderParam("If-None-Match") @Nullable
                    String ifNoneMatch) {
        var violations = new Violations();
        var key = naming.key(udiDi, serial, scan, "", violations);
        violations.throwIfAny();
        return devices.find(requireNonNull(key), holders()).thenApply(found -> {
            if (found == null) {
                throw new DeviceNotFound(key);
            }
            var body = found.getBytes(UTF_8);
            var tag = BodyTag.of(body);
            return (BodyTag.matches(ifNoneMatch, tag) ? Response.notModified() : Response.ok(body))
                    .header("ETag", tag)
                    .build();
        });
    }

    @POST
    @RolesAllowed({AUTHOR, APPROVER, REGISTRAR, FIELD_SERVICE, AUDITOR, CONSIGNEE, PARTNER})
    @Operation(
            summary = "Are these devices affected?",
            description = "Up to 1,000 devices, each judged alone: what is wrong with one keeps none of the others"
                    + " from being answered.")
    @APIResponse(
            responseCode = "200",
            description = "An answer for each item, in the order of the request",
            content = @Content(schema = @Schema(implementation = DeviceStatusBatch.View.class)))
    public CompletionStage<String> statuses(@NotNull @Valid DeviceStatusBatch.Request request) {
        return batchAnswer.to(request.items(), holders());
    }

    private @Nullable Set<UUID> holders() {
        return caller.isStaff() ? null : caller.consignees();
    }
}
