package org.fieldsafety.registry.move;

import static org.fieldsafety.platform.security.Roles.FIELD_SERVICE;
import static org.fieldsafety.platform.security.Roles.REGISTRAR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Idempotency;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.registry.device.Today;
import org.jspecify.annotations.Nullable;

/** Dispositions of devices over HTTP. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/device-dispositions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Distribution register", description = "One device, its history, where it goes and what becomes of it")
class DeviceDispositionResource {
    private final DisposingDevices disposing;
    private final Idempotency idempotency;
    private final Today today;
    private final Caller caller;

    DeviceDispositionResource(DisposingDevices disposing, Idempotency idempotency, Today today, Caller caller) {
        this.disposing = disposing;
        this.idempotency = idempotency;
        this.today = today;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({REGISTRAR, FIELD_SERVICE})
    @Operation(
            summary = "Say what has become of devices",
            description =
                    "1 to 5,000 of them, each judged alone. A returned device has no holder any more and waits for one. A"
                            + " scrapped, exported, stolen or unknown one stays with its holder and is Unreachable for every notice it"
                            + " was not remediated for; it is InUse again when it is found.")
    @APIResponse(
            responseCode = "200",
            description = "What came of each",
            content = @Content(schema = @Schema(implementation = VerdictsView.class)))
    public Response dispose(
            @Parameter(description = "A key of your choice; the same request sent again gives the same answer")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String idempotencyKey,
            @Valid @NotNull DeviceDispositionRequest request) {
        if (request.on().isAfter(today.latest())) {
            throw new InvalidInput("on", "in-the-future", "This day has not come yet");
        }
        return idempotency.once(idempotencyKey, "dispose of devices", request, () -> Response.ok(
                        disposing.dispose(request, caller.subject()))
                .build());
    }
}
