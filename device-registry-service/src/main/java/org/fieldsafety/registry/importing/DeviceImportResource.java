package org.fieldsafety.registry.importing;

import static org.fieldsafety.platform.security.Roles.AUDITOR;
import static org.fieldsafety.platform.security.Roles.PARTNER;
import static org.fieldsafety.platform.security.Roles.REGISTRAR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
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
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.registry.devicefile.DeviceFile;
import org.fieldsafety.registry.devicefile.Encoding;
import org.fieldsafety.registry.export.ExportFormat;
import org.fieldsafety.registry.export.ExportQuery;
import org.fieldsafety.registry.export.ExportingRows;
import org.fieldsafety.registry.staging.Importer;
import org.fieldsafety.registry.staging.RefusedRow;
import org.jspecify.annotations.Nullable;

/** Device imports over HTTP. */
@Path("/device-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices", description = "Import and look-up of devices")
class DeviceImportResource {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(MediaType.valueOf(CSV), MediaType.valueOf(NDJSON))
            .build();
    private static final String REFUSED_ROWS =
            "select line, field, code, reason from refused_row where import_id = :import order by line";

    private final ImportingDevices importing;
    private final DeviceImportRepository imports;
    private final ExportingRows exporting;
    private final Caller caller;

    DeviceImportResource(
            ImportingDevices importing, DeviceImportRepository imports, ExportingRows exporting, Caller caller) {
        this.importing = importing;
        this.imports = imports;
        this.exporting = exporting;
        this.caller = caller;
    }

    @POST
    @Consumes({CSV, NDJSON})
    @RolesAllowed({REGISTRAR, PARTNER})
    @Operation(
            summary = "Import devices",
            description =
                    "Streams a file of any length, in UTF-8 or UTF-16, packed with gzip or not. Good rows are kept; bad"
                            + " ones are reported with line, field and reason, up to 100,000. A file that is of no use as a"
                            + " whole, or does not arrive as a whole, changes nothing. The same file again changes nothing."
                            + " Devices that fall under a published notice become affected at once. A file that has arrived is"
                            + " merged chunk by chunk, whatever becomes of its sender. Partners import devices of their own"
                            + " consignees only, and do not say what has become of a unit.")
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
                                                "RFC 4180; columns in any order. lot and software_version may be empty; site,"
                                                        + " manufactured_on, shipped_on, connectivity, disposition,"
                                                        + " disposition_on and quantity may be left out",
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
                                        summary =
                                                "One object a line. A site, date, connectivity or disposition that is left out"
                                                        + " stays as it is known; null says that there is none",
                                        value =
                                                """
                                                {"udiDi":"00816270020125","serial":"NB551077","catalogueNumber":"20005715","consignee":"ES-0001"}
                                                """))
            })
    @APIResponse(
            responseCode = "201",
            description = "Imported, or checked; Location names the result, which stays",
            content = @Content(schema = @Schema(implementation = DeviceImportView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Received and safely here; Location tells how far the merge has come",
            content = @Content(schema = @Schema(implementation = DeviceImportView.class)))
    public Response importDevices(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            @Parameter(description = "`gzip` where the file is packed", example = "gzip")
                    @HeaderParam(HttpHeaders.CONTENT_ENCODING)
                    @Nullable
                    String packing,
            @Parameter(
                            description = "`respond-async` (RFC 7240): answer 202 as soon as the file is safely here",
                            example = "respond-async")
                    @HeaderParam("Prefer")
                    @Nullable
                    String prefer,
            @Parameter(description = "Only tell what would be created, updated and refused", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            InputStream body) {
        if (type == null) {
            throw new NotSupportedException();
        }
        var file = type.isCompatible(MediaType.valueOf(CSV)) ? DeviceFile.csv() : DeviceFile.ndjson();
        var id = importing.receive(file, encoding(type, packing), body, Importer.of(caller), dryRun);
        var location = URI.create("/device-imports/" + id);
        if (prefer != null && prefer.matches("(?i)(.*[,;\\s])?respond-async([,;\\s].*)?")) {
            return Response.accepted(importing.read(id, null))
                    .location(location)
                    .header("Preference-Applied", "respond-async")
                    .build();
        }
        return Response.created(location).entity(importing.awaitEnd(id)).build();
    }

    private static Encoding encoding(MediaType type, @Nullable String packing) {
        boolean gzip = "gzip".equalsIgnoreCase(packing);
        if (packing != null && !gzip && !packing.equalsIgnoreCase("identity")) {
            throw new NotSupportedException();
        }
        var charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        try {
            return new Encoding(Charset.forName(charset), gzip);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("Content-Type", "invalid-encoding", "There is no encoding with this name");
        }
    }

    @GET
    @RolesAllowed({REGISTRAR, PARTNER, AUDITOR})
    @Operation(summary = "List imports", description = "Newest first. Partners find their own imports.")
    @APIResponse(
            responseCode = "200",
            description = "A page of imports",
            content = @Content(schema = @Schema(implementation = DeviceImportPage.class)))
    @Transactional
    public Response list(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        var found = imports.page(own(), page).stream()
                .map(one -> one.view(List.of()))
                .toList();
        return Page.of(found, page, DeviceImportView::sortKey).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REGISTRAR, PARTNER, AUDITOR})
    @Operation(
            summary = "Read how far an import has come",
            description = "While it goes on the counts grow. Partners find their own imports.")
    @APIResponse(responseCode = "200", description = "What the import has done so far")
    public DeviceImportView read(
            @Parameter(example = "c2b6d1f0-5e1b-4a3a-8a55-6f0f5d2c9b17") @PathParam("id") UUID id) {
        return importing.read(id, own());
    }

    @GET
    @Path("/{id}/refused-rows")
    @Produces({CSV, NDJSON})
    @RolesAllowed({REGISTRAR, PARTNER, AUDITOR})
    @Operation(
            summary = "Download the rows that were left out",
            description = "All of them, in the order of the file, as CSV or NDJSON: line, field, code and reason.")
    @APIResponse(
            responseCode = "200",
            description = "The rows that were left out",
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "line,field,code,reason\n3,serial,invalid-serial,A serial number has …\n"),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = RefusedRow.class))
            })
    @APIResponse(
            responseCode = "503",
            description = "Too many exports are going on; Retry-After tells when to come back",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public Response refusedRows(
            @Parameter(example = "c2b6d1f0-5e1b-4a3a-8a55-6f0f5d2c9b17") @PathParam("id") UUID id,
            @Context Request request) {
        importing.read(id, own());
        var asked = request.selectVariant(VARIANTS);
        var format = asked != null && asked.getMediaType().toString().equals(NDJSON)
                ? ExportFormat.NDJSON
                : ExportFormat.CSV;
        var query = new ExportQuery(REFUSED_ROWS, Map.of("import", id));
        return Response.ok((StreamingOutput) out -> exporting.write(query, format, out), format.mediaType())
                .build();
    }

    /** The only importer whose imports the caller may see; null for all. */
    private @Nullable String own() {
        return caller.isStaff() ? null : caller.subject();
    }

    /** {@link Page} as the contract shows it: a response does not tell what its page holds. */
    @Schema(name = "DeviceImportPage", requiredProperties = "items")
    private record DeviceImportPage(List<DeviceImportView> items, @Nullable String next) {}
}
