package org.fieldsafety.acknowledgement.form;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationNotFound;
import org.fieldsafety.acknowledgement.obligation.VisibleObligations;
import org.fieldsafety.platform.http.Preconditions;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The letter of the notice, for those who answer it. */
@Path("/notices/{noticeId}/obligations/{consigneeId}/letter")
@Tag(name = "Form")
@Produces("application/pdf")
class LetterResource {
    private final VisibleObligations obligations;
    private final ReadingLetter reading;

    LetterResource(VisibleObligations obligations, ReadingLetter reading) {
        this.obligations = obligations;
        this.reading = reading;
    }

    @GET
    @RolesAllowed({
        Roles.AUTHOR,
        Roles.APPROVER,
        Roles.REGISTRAR,
        Roles.FIELD_SERVICE,
        Roles.CONSIGNEE,
        Roles.PARTNER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Read the letter of an obligation's notice",
            description = "As it was rendered when the revision in force was published, in the language of the form.")
    @APIResponse(
            responseCode = "200",
            description = "The letter; ETag is its SHA-256",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(implementation = String.class, format = "binary")))
    @APIResponse(responseCode = "304", description = "It is still the one named by If-None-Match")
    public Response read(
            UUID noticeId,
            UUID consigneeId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(example = "es-ES, en;q=0.5") @Nullable String accepted,
            @Context Request request) {
        var id = new ObligationId(noticeId, consigneeId);
        obligations.find(id).orElseThrow(() -> new ObligationNotFound(id));
        var found = reading.read(id, accepted);
        var tag = new EntityTag(found.letter().sha256());
        var unchanged = Preconditions.unchanged(request, tag);
        return (unchanged == null ? Response.ok(found.letter().pdf()) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, found.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + found.letter().fileName().replaceAll("[^\\w.-]", "-") + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
