package org.fieldsafety.acknowledgement.outreach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.platform.http.Idempotency;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.http.Place;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Every try to reach a consignee about a notice: at least three are documented before one is given up. */
@Path("/notices/{noticeId}/obligations/{consigneeId}/contact-attempts")
@Tag(name = "Outreach")
@Produces(MediaType.APPLICATION_JSON)
class ContactAttemptResource {
    private final RecordingAttempt recording;
    private final ContactAttempts attempts;
    private final Idempotency idempotency;
    private final Caller caller;

    ContactAttemptResource(
            RecordingAttempt recording, ContactAttempts attempts, Idempotency idempotency, Caller caller) {
        this.recording = recording;
        this.attempts = attempts;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.REGISTRAR, Roles.FIELD_SERVICE, Roles.AUDITOR})
    @Operation(summary = "List contact attempts", description = "Mails of the suite among them; the newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of contact attempts",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = ContactAttempt.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            })))
    public Response list(UUID noticeId, UUID consigneeId, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var id = new ObligationId(noticeId, consigneeId);
        recording.require(id);
        return Page.of(attempts.of(id, Place.after(page), page.fetch()), page, last -> new Place(last.at(), last.id())
                        .toString())
                .toResponse(uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REGISTRAR, Roles.FIELD_SERVICE})
    @Operation(
            summary = "Record a contact attempt",
            description = "A call, a letter, a visit, or a mail that the suite did not send. It is never changed.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ContactAttempt.class)))
    public Response record(
            UUID noticeId,
            UUID consigneeId,
            @HeaderParam("Idempotency-Key")
                    @Parameter(required = true, example = "b1f6c8de-0d2f-4a53-9d61-6f0c1c7e2a90")
                    @Nullable
                    String key,
            @NotNull RecordAttemptRequest attempt,
            @Context UriInfo uri) {
        var id = new ObligationId(noticeId, consigneeId);
        return idempotency.once(
                idempotency.require(key), "record contact attempt " + id, attempt, () -> Response.status(201)
                        .entity(recording.record(id, attempt, caller.subject()))
                        .build());
    }
}
