package org.fieldsafety.registry.move;

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

/** Moves of devices over HTTP. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/device-moves")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Distribution register", description = "One device, its history, where it goes and what becomes of it")
class DeviceMoveResource {
    private final MovingToHolder moving;
    private final Idempotency idempotency;
    private final Today today;
    private final Caller caller;

    DeviceMoveResource(MovingToHolder moving, Idempotency idempotency, Today today, Caller caller) {
        this.moving = moving;
        this.idempotency = idempotency;
        this.today = today;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(REGISTRAR)
    @Operation(
            summary = "Move devices to a consignee",
            description =
                    "1 to 5,000 of them, each judged alone: a device that can't be moved is refused with its reason and"
                            + " keeps none of the others from moving. They are in use there from then on, whatever they were"
                            + " before. What notices ask of them is asked of their new holder at once.")
    @APIResponse(
            responseCode = "200",
            description = "What came of each",
            content = @Content(schema = @Schema(implementation = VerdictsView.class)))
    public Response move(
            @Parameter(description = "A key of your choice; the same request sent again gives the same answer")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String idempotencyKey,
            @Valid @NotNull DeviceMoveRequest request) {
        if (request.on().isAfter(today.latest())) {
            throw new InvalidInput("on", "in-the-future", "This day has not come yet");
        }
        return idempotency.once(
                idempotencyKey, "move devices", request, () -> Response.ok(moving.move(request, caller.subject()))
                        .build());
    }
}
