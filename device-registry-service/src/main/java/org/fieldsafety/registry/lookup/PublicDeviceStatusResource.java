package org.fieldsafety.registry.lookup;

import static java.util.Objects.requireNonNull;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** The look-up for anybody, without a token. */
@Path("/public/devices/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices")
class PublicDeviceStatusResource {
    private final LookingUpDevice devices;
    private final NamingDevice naming;
    private final PublicLookUpLimit limit;

    PublicDeviceStatusResource(LookingUpDevice devices, NamingDevice naming, PublicLookUpLimit limit) {
        this.devices = devices;
        this.naming = naming;
        this.limit = limit;
    }

    @GET
    @PermitAll
    @SecurityRequirementsSet
    @Operation(
            summary = "Is this device affected, for anybody",
            description = "Tells the notices that affect it, and whom to turn to; nothing of its holder. A device that"
                    + " is not known is answered like one that is not affected. Limited per client address.")
    @APIResponse(
            responseCode = "200",
            description = "The notices that affect it",
            content = @Content(schema = @Schema(implementation = PublicDeviceStatusView.class)))
    @APIResponse(
            responseCode = "429",
            description = "Too many questions from this address",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "Seconds to wait",
                            schema = @Schema(type = SchemaType.INTEGER)),
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public CompletionStage<String> status(
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
            @Context HttpServerRequest request) {
        limit.count(request.remoteAddress().hostAddress());
        var violations = new Violations();
        var key = naming.key(udiDi, serial, scan, "", violations);
        violations.throwIfAny();
        return devices.findForThePublic(requireNonNull(key));
    }
}
