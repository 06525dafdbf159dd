package org.fieldsafety.registry.duplicate;

import static org.fieldsafety.platform.security.Roles.REGISTRAR;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Preconditions;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.work.LongWork;
import org.fieldsafety.registry.consignee.ConsigneeRepository;
import org.fieldsafety.registry.device.ChangingRegister.Why;
import org.jspecify.annotations.Nullable;

/** Merging over HTTP. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/consignees/{id}/merge")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consignees", description = "The organisations that hold devices")
class MergeResource {
    /** A consignee may hold a million devices. */
    private static final int LONGEST_SECONDS = 30 * 60;

    private final MergingConsignees merging;
    private final ConsigneeRepository consignees;
    private final Caller caller;
    private final Clock clock;
    private final LongWork longWork;

    MergeResource(
            MergingConsignees merging, ConsigneeRepository consignees, Caller caller, Clock clock, LongWork longWork) {
        this.longWork = longWork;
        this.clock = clock;
        this.merging = merging;
        this.consignees = consignees;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(REGISTRAR)
    @Operation(
            summary = "Merge a consignee into another",
            description =
                    "The one that stays takes over its devices, with what notices ask of them, its sites, contacts and"
                            + " external ids. The merged one keeps its record and history and says which one it was merged into;"
                            + " it can't be changed, and its customer number leads to the one that stays. This can't be undone.")
    @APIResponse(responseCode = "200", description = "Merged")
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public MergeView merge(
            @Parameter(description = "The one that ends", example = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "The ETag it was read with", example = "\"1\"") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Valid @NotNull MergeRequest request) {
        if (id.equals(request.into())) {
            throw new InvalidInput("into", "same-consignee", "A consignee can't be merged into itself");
        }
        longWork.begin();
        var merged = consignees.required(id);
        merged.requireNotMerged();
        Preconditions.requireMatch(ifMatch, merged.version());
        var why = new Why("Merged", caller.subject(), request.reason(), null);
        return merging.merge(merged, request.into(), clock.instant(), why);
    }
}
