package org.fieldsafety.registry.importing;

import static org.fieldsafety.platform.security.Roles.AUDITOR;
import static org.fieldsafety.platform.security.Roles.PARTNER;
import static org.fieldsafety.platform.security.Roles.REGISTRAR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.registry.devicefile.DeviceFile;
import org.jspecify.annotations.Nullable;

/** Device imports over HTTP. */
@Path("/device-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices", description = "Import and look-up of devices")
class DeviceImportResource {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final ImportingDevices importing;
    private final DeviceImportRepository imports;
    private final Caller caller;

    DeviceImportResource(ImportingDevices importing, DeviceImportRepository imports, Caller caller) {
        this.importing = importing;
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes({CSV, NDJSON})
    @RolesAllowed({REGISTRAR, PARTNER})
    @Operation(
            summary = "Import devices",
            description = "Streams a file of any length, in UTF-8. Good rows are kept; bad ones are reported with line,"
                    + " field and reason. A file that is of no use as a whole changes nothing. The same file again"
                    + " changes nothing. Devices that fall under a published notice become affected at once. Partners"
                    + " import devices of their own consignees only.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "csv",
                                        summary =
                                                "RFC 4180; columns in any order; lot and software_version may be empty",
                                        value =
                                                """
                                                udi_di,serial,catalogue_number,lot,software_version,consignee
                                                00816270020125,NB551077,20005715,L2291,4.2.0,ES-0001
                                                00816270020002,M70123,DX-410-1001,,,ES-0001
                                                """)),
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "ndjson",
                                        summary = "One object a line; lot and softwareVersion may be left out",
                                        value =
                                                """
                                                {"udiDi":"00816270020125","serial":"NB551077","catalogueNumber":"20005715","consignee":"ES-0001"}
                                                """))
            })
    @APIResponse(
            responseCode = "201",
            description = "Imported; Location names the result, which stays",
            content = @Content(schema = @Schema(implementation = DeviceImportView.class)))
    public Response importDevices(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            InputStream body) {
        if (type == null) {
            throw new NotSupportedException();
        }
        var charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!charset.equalsIgnoreCase("utf-8")) {
            throw new InvalidInput("Content-Type", "invalid-encoding", "The file must be in UTF-8, not in " + charset);
        }
        var file = type.isCompatible(MediaType.valueOf(CSV)) ? DeviceFile.csv() : DeviceFile.ndjson();
        var done = importing.receive(file, body, Importer.of(caller)).view();
        return Response.created(URI.create("/device-imports/" + done.id()))
                .entity(done)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REGISTRAR, PARTNER, AUDITOR})
    @Operation(summary = "Read what an import did", description = "Partners find their own imports.")
    @APIResponse(responseCode = "200", description = "What the import did")
    @Transactional
    public DeviceImportView read(
            @Parameter(example = "c2b6d1f0-5e1b-4a3a-8a55-6f0f5d2c9b17") @PathParam("id") UUID id) {
        return imports.findByIdOptional(id)
                .filter(done -> caller.isStaff() || done.receivedBy().equals(caller.subject()))
                .map(DeviceImport::view)
                .orElseThrow(() -> new DeviceImportNotFound(id));
    }
}
