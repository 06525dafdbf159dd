package org.fieldsafety.notice.rebuild;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;

/** Holds the progress of all notices against the events it was made from. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/progress-rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress rebuilds", description = "Checking the progress of all notices, and putting it right")
@RolesAllowed({Roles.AUDITOR, Roles.REGISTRAR})
class RebuildResource {
    private final Rebuilding rebuilding;
    private final Caller caller;

    RebuildResource(Rebuilding rebuilding, Caller caller) {
        this.rebuilding = rebuilding;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Hold the progress against the events",
            description =
                    "Reads the topics of affected devices and obligations from their beginning, takes over what was"
                            + " missed, counts everything anew, and tells what differed; it is kept only where repair is asked"
                            + " for. One at a time. The history by day can't be told from the topics: a repair leaves its past"
                            + " alone and enters what it lacks on the day of the repair.")
    @APIResponse(
            responseCode = "202",
            description = "Started; Location tells how far it is",
            content = @Content(schema = @Schema(implementation = RebuildView.class)))
    public Response start(@NotNull @Valid StartRebuildRequest request) {
        var id = rebuilding.start(Boolean.TRUE.equals(request.repair()), caller.subject());
        return Response.accepted(rebuilding.read(id))
                .header(HttpHeaders.LOCATION, URI.create("/progress-rebuilds/" + id))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read what a rebuild has shown", description = "Ask again while it is Running.")
    @APIResponse(responseCode = "200", description = "The rebuild")
    public RebuildView read(@PathParam("id") @Parameter(example = "3f0d9a7e-51c3-4a8e-8f0a-7b6a4f1c2d90") UUID id) {
        return rebuilding.read(id);
    }
}
