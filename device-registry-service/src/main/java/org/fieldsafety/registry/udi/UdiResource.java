package org.fieldsafety.registry.udi;

import static org.fieldsafety.platform.security.Roles.APPROVER;
import static org.fieldsafety.platform.security.Roles.AUDITOR;
import static org.fieldsafety.platform.security.Roles.AUTHOR;
import static org.fieldsafety.platform.security.Roles.AUTHORITY;
import static org.fieldsafety.platform.security.Roles.CONSIGNEE;
import static org.fieldsafety.platform.security.Roles.FIELD_SERVICE;
import static org.fieldsafety.platform.security.Roles.PARTNER;
import static org.fieldsafety.platform.security.Roles.REGISTRAR;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Explains scans. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/udi")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "UDI", description = "Unique device identification")
class UdiResource {
    private final UdiParser parser;

    UdiResource(UdiParser parser) {
        this.parser = parser;
    }

    /** @param scan up to 4,096 characters */
    @Schema(name = "ParseUdiRequest")
    record ParseUdiRequest(
            @NotNull
                    @Schema(
                            description = "As the scanner or a person gives it, up to 4,096 characters",
                            examples = "(01)00816270020125(21)NB551077")
                    String scan) {}

    @POST
    @Path("/parse")
    @NonBlocking
    @RolesAllowed({AUTHOR, APPROVER, REGISTRAR, FIELD_SERVICE, AUDITOR, CONSIGNEE, PARTNER, AUTHORITY})
    @Operation(
            summary = "What does this scan say?",
            description = "GS1 element strings, with or without separators and symbology identifier or with identifiers"
                    + " in brackets; GS1 Digital Link; HIBC; ICCBBA; a GTIN with or without a serial number."
                    + " What is wrong with the scan is part of the answer: any text is answered with 200.")
    public Identification parse(@NotNull @Valid ParseUdiRequest request) {
        return parser.parse(request.scan());
    }
}
