package org.fieldsafety.acknowledgement.form;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.VisibleObligations;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** What a consignee sees before it answers. */
@Path("/notices/{noticeId}/obligations/{consigneeId}/form")
@Tag(name = "Form")
@Produces(MediaType.APPLICATION_JSON)
class FormResource {
    private final VisibleObligations obligations;
    private final ReadingForm reading;

    FormResource(VisibleObligations obligations, ReadingForm reading) {
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
            summary = "Read the form of an obligation",
            description =
                    "Questions, actions and texts in the language that fits best: of those accepted, else of those the "
                            + "consignee reads, else the notice's first. Units come by UDI-DI and serial number, page "
                            + "by page: `units.next` is the cursor of the next.")
    @APIResponse(
            responseCode = "200",
            description = "The form; Content-Language says in which language",
            content = @Content(schema = @Schema(implementation = Form.class)))
    public Response read(
            UUID noticeId,
            UUID consigneeId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(example = "es-ES, en;q=0.5") @Nullable String accepted,
            @Valid @BeanParam PageRequest page) {
        var id = new ObligationId(noticeId, consigneeId);
        obligations.requireVisible(id);
        var form = reading.read(id, accepted, page);
        return Response.ok(form)
                .header(HttpHeaders.CONTENT_LANGUAGE, form.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
