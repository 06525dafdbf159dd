package org.fieldsafety.acknowledgement.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Idempotency;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** What a person decides or learns about a mail after it was sent. */
@Path("/mails/{id}")
@Tag(name = "Outreach")
@Produces(MediaType.APPLICATION_JSON)
class MailFollowUpResource {
    private final OutgoingMails mails;
    private final MailOutcomes outcomes;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    MailFollowUpResource(
            OutgoingMails mails, MailOutcomes outcomes, Idempotency idempotency, Caller caller, Clock clock) {
        this.mails = mails;
        this.outcomes = outcomes;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("resend")
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(
            summary = "Send a mail again",
            description = "One that was refused or is unclear. It becomes a mail of its own that names this one.")
    @APIResponse(
            responseCode = "201",
            description = "The new mail",
            content = @Content(schema = @Schema(implementation = MailView.class)))
    public Response resend(
            UUID id,
            @HeaderParam("Idempotency-Key")
                    @Parameter(required = true, example = "b1f6c8de-0d2f-4a53-9d61-6f0c1c7e2a90")
                    @Nullable
                    String key,
            @Context UriInfo uri) {
        return idempotency.once(idempotency.require(key), "resend mail " + id, "", () -> {
            var mail = mails.lock(id);
            var again = mails.resend(mail);
            var location = uri.getBaseUriBuilder().path("mails/" + again.id()).build();
            return Response.created(location).entity(MailView.whole(again)).build();
        });
    }

    @POST
    @Path("bounce")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RolesAllowed({Roles.REGISTRAR, Roles.FIELD_SERVICE})
    @Operation(
            summary = "Record that a mail came back",
            description = "Its address is marked and gets no reminders until the register names another. Recorded "
                    + "again, it changes nothing.")
    @APIResponse(responseCode = "204", description = "Recorded")
    public Response bounce(UUID id, @NotNull Bounce bounce) {
        var mail = mails.lock(id);
        bounce.require(mail.createdAt(), clock.instant());
        outcomes.bounced(mail, bounce, caller.subject());
        return Response.noContent().build();
    }
}
