package org.fieldsafety.registry.device;

import static org.fieldsafety.platform.security.Roles.APPROVER;
import static org.fieldsafety.platform.security.Roles.AUDITOR;
import static org.fieldsafety.platform.security.Roles.AUTHOR;
import static org.fieldsafety.platform.security.Roles.CONSIGNEE;
import static org.fieldsafety.platform.security.Roles.FIELD_SERVICE;
import static org.fieldsafety.platform.security.Roles.PARTNER;
import static org.fieldsafety.platform.security.Roles.REGISTRAR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.registry.export.ExportFormat;
import org.fieldsafety.registry.export.ExportingRows;
import org.fieldsafety.registry.remediation.Disposition;
import org.jspecify.annotations.Nullable;

/** The devices of the register, page by page or exported as a whole. */
@Path("/devices")
@Tag(name = "Devices", description = "Import and look-up of devices")
class DeviceListResource {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV), MediaType.valueOf(NDJSON))
            .build();

    private final ListingRegister register;
    private final ExportingRows exporting;
    private final Caller caller;

    DeviceListResource(ListingRegister register, ExportingRows exporting, Caller caller) {
        this.register = register;
        this.exporting = exporting;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV, NDJSON})
    @RolesAllowed({AUTHOR, APPROVER, REGISTRAR, FIELD_SERVICE, AUDITOR, CONSIGNEE, PARTNER})
    @Operation(
            summary = "List or export devices",
            description = "By UDI-DI and serial number. As JSON page by page; as CSV or NDJSON all that is asked for,"
                    + " in one stream, in columns that an import understands. Values are exported as they are: a cell"
                    + " that begins with `=`, `+`, `-` or `@` is text, which a spreadsheet must be told. Consignees and"
                    + " partners see the devices of their own.")
    @APIResponse(
            responseCode = "200",
            description = "A page of devices, or all of them",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DevicePage.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                """
                                udi_di,serial,catalogue_number,lot,software_version,consignee,site,manufactured_on,shipped_on,connectivity,disposition,disposition_on
                                00816270020125,NB551077,20005715,L2291,4.2.0,ES-0001,LAB-2,2024-03-18,2024-05-02,Connected,InUse,
                                """),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = ListedDeviceView.class))
            })
    @APIResponse(
            responseCode = "406",
            description = "None of the media types in Accept is made here",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @APIResponse(
            responseCode = "503",
            description = "Too many exports are going on; Retry-After tells when to come back",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public Response list(
            @BeanParam Asked asked,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri,
            @Context Request request) {
        var filter = asked.filter(caller);
        var variant = request.selectVariant(VARIANTS);
        if (variant == null) {
            throw new NotAcceptableException();
        }
        var format = ExportFormat.of(variant.getMediaType().toString());
        if (format == null) {
            return Page.of(register.page(filter, page), page, ListedDeviceView::sortKey)
                    .toResponse(uri);
        }
        var all = register.all(filter, format);
        return Response.ok((StreamingOutput) out -> exporting.write(all, format, out), format.mediaType())
                .build();
    }

    /** Which devices are asked for. */
    static class Asked {
        @QueryParam("udiDi")
        @Parameter(example = "00816270020125")
        @Nullable
        String udiDi;

        @QueryParam("consignee")
        @Parameter(description = "Who holds them")
        @Nullable
        UUID consignee;

        @QueryParam("site")
        @Parameter(description = "Code of a site", example = "LAB-2")
        @Nullable
        String site;

        @QueryParam("lot")
        @Parameter(example = "L2291")
        @Nullable
        String lot;

        @QueryParam("softwareVersion")
        @Parameter(example = "4.2.0")
        @Nullable
        String softwareVersion;

        @QueryParam("disposition")
        @Parameter(example = "InUse")
        @Nullable
        Disposition disposition;

        @QueryParam("holder")
        @Parameter(description = "`none`: only those that nobody holds", example = "none")
        @Nullable
        String holder;

        private ListingRegister.Filter filter(Caller caller) {
            if (holder != null && !holder.equals("none")) {
                throw new InvalidInput("holder", "invalid-value", "The only value of holder is none");
            }
            var equal = new HashMap<String, @Nullable Object>();
            equal.put("udi_di", udiDi);
            equal.put("consignee_id", consignee);
            equal.put("site", site);
            equal.put("lot", lot);
            equal.put("software_version", softwareVersion);
            equal.put("disposition", disposition == null ? null : disposition.name());
            return new ListingRegister.Filter(equal, holder != null, caller.isStaff() ? null : caller.consignees());
        }
    }

    /** {@link Page} as the contract shows it: a response does not tell what its page holds. */
    @Schema(name = "DevicePage", requiredProperties = "items")
    private record DevicePage(List<ListedDeviceView> items, @Nullable String next) {}
}
