package org.fieldsafety.acknowledgement.receipt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The receipt as a document. */
@Path("/notices/{noticeId}/obligations/{consigneeId}/acknowledgements")
@Tag(name = "Acknowledgements")
@Produces("application/pdf")
class ReceiptResource {
    private final VisibleObligations obligations;
    private final ReadingReceipt reading;

    ReceiptResource(VisibleObligations obligations, ReadingReceipt reading) {
        this.obligations = obligations;
        this.reading = reading;
    }

    /** For who asks for the acknowledgement and accepts only a PDF. */
    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.AUTHOR,
        Roles.APPROVER,
        Roles.REGISTRAR,
        Roles.FIELD_SERVICE,
        Roles.CONSIGNEE,
        Roles.PARTNER,
        Roles.AUDITOR
    })
    @Operation(hidden = true)
    public Response accepted(
            UUID noticeId,
            UUID consigneeId,
            UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        return read(noticeId, consigneeId, id, accepted);
    }

    @GET
    @Path("{id}/receipt.pdf")
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
            summary = "Read the receipt of an acknowledgement as a PDF",
            description = "In Spanish, English, German, French, Italian or Portuguese: the language accepted, else the "
                    + "consignee's, else English. Tagged for accessibility (PDF/UA-1), with its fonts embedded.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(implementation = String.class, format = "binary")))
    public Response read(
            UUID noticeId,
            UUID consigneeId,
            UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(example = "es-ES, en;q=0.5") @Nullable
                    String accepted) {
        var obligation = new ObligationId(noticeId, consigneeId);
        obligations.find(obligation).orElseThrow(() -> new ObligationNotFound(obligation));
        var document = reading.read(obligation, id, accepted);
        return Response.ok(document.pdf())
                .header(HttpHeaders.CONTENT_LANGUAGE, document.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + document.fileName() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
