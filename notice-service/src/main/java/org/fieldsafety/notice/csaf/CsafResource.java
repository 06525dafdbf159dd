package org.fieldsafety.notice.csaf;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Published notices for asset management systems. */
@Path("/notices/{id}/csaf")
@Tag(name = "CSAF", description = "Exchange of advisories (Common Security Advisory Framework 2.0)")
class CsafResource {
    private final ExportingNotice exporting;

    CsafResource(ExportingNotice exporting) {
        this.exporting = exporting;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.AUTHOR,
        Roles.APPROVER,
        Roles.REGISTRAR,
        Roles.FIELD_SERVICE,
        Roles.AUDITOR,
        Roles.CONSIGNEE,
        Roles.PARTNER,
        Roles.AUTHORITY
    })
    @Operation(
            summary = "Get the notice as a CSAF 2.0 document",
            description = "The last published revision. About a fault that can be exploited it is a security advisory, "
                    + "about any other a base document. Its versions are counted from 1 without a gap; a number that "
                    + "differs from the revision's is noted beside it.")
    @APIResponse(
            responseCode = "200",
            description = "The document, named as CSAF 2.0 wants it named (section 5.1)",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description =
                                                    "https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json")))
    public Response export(
            @PathParam("id") UUID id,
            @Parameter(description = "One that the notice has; its first one if left out", example = "es")
                    @QueryParam("language")
                    @Nullable
                    String language) {
        var exported = exporting.export(id, language);
        return Response.ok(exported.document())
                .header(HttpHeaders.CONTENT_LANGUAGE, exported.language())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + exported.fileName() + "\"")
                .build();
    }
}
