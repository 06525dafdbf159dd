package org.fieldsafety.registry.remediation;

import static org.fieldsafety.platform.security.Roles.APPROVER;
import static org.fieldsafety.platform.security.Roles.AUDITOR;
import static org.fieldsafety.platform.security.Roles.AUTHOR;
import static org.fieldsafety.platform.security.Roles.AUTHORITY;
import static org.fieldsafety.platform.security.Roles.CONSIGNEE;
import static org.fieldsafety.platform.security.Roles.FIELD_SERVICE;
import static org.fieldsafety.platform.security.Roles.PARTNER;
import static org.fieldsafety.platform.security.Roles.REGISTRAR;

import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
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
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.registry.export.ExportFormat;
import org.fieldsafety.registry.export.ExportingRows;
import org.jspecify.annotations.Nullable;

/** The affected devices of a notice over HTTP. */
@Path("/notices/{noticeId}/affected-devices")
@Tag(name = "Affected devices", description = "What a notice asks to be done, and how far it has come")
class AffectedDeviceResource {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV), MediaType.valueOf(NDJSON))
            .build();

    private final ListingDevices devices;
    private final ExportingRows exporting;
    private final Caller caller;

    AffectedDeviceResource(ListingDevices devices, ExportingRows exporting, Caller caller) {
        this.devices = devices;
        this.exporting = exporting;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV, NDJSON})
    @RolesAllowed({AUTHOR, APPROVER, REGISTRAR, FIELD_SERVICE, AUDITOR, AUTHORITY, CONSIGNEE, PARTNER})
    @Operation(
            summary = "List the affected devices of a notice",
            description =
                    "By UDI-DI and serial number. As JSON page by page; as CSV (a line for each slot) or NDJSON (a line"
                            + " for each device) all of them, in one stream. An authority sees those in its country, consignees and partners"
                            + " see those of their own; a notice that is not published has none.")
    @APIResponse(
            responseCode = "200",
            description = "A page of affected devices, or all of them",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AffectedDevicePage.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                """
                                udi_di,serial,catalogue_number,consignee,country,disposition,status,action,mode,edition,slot_status,reason,performed_on,reported_at
                                00816270020125,NB551077,20005715,ES-0001,ES,InUse,InProgress,PATCH,Dx,1,Done,,2026-11-20,2026-11-21T09:14:07.318Z
                                """),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = AffectedDeviceView.class))
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
            @Parameter(example = "0b3f7a52-8c1d-4e6b-9f2a-5d7c1e4a9b30") @PathParam("noticeId") UUID notice,
            @Parameter(example = "Outstanding") @QueryParam("status") @Nullable RemediationStatus status,
            @Parameter(description = "Who holds them") @QueryParam("consignee") @Nullable UUID consignee,
            @Parameter(description = "ISO 3166-1 alpha-2", example = "ES") @QueryParam("country") @Nullable
                    String country,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri,
            @Context Request request) {
        var filter = seen(status, consignee, country);
        var variant = request.selectVariant(VARIANTS);
        if (variant == null) {
            throw new NotAcceptableException();
        }
        var format = ExportFormat.of(variant.getMediaType().toString());
        if (format != null) {
            var all = devices.all(notice, filter, format);
            return Response.ok((StreamingOutput) out -> exporting.write(all, format, out), format.mediaType())
                    .build();
        }
        var found = devices.page(notice, filter, page);
        return Page.of(found, page, AffectedDeviceView::sortKey).toResponse(uri);
    }

    private ListingDevices.Filter seen(
            @Nullable RemediationStatus status, @Nullable UUID consignee, @Nullable String country) {
        if (caller.isStaff()) {
            return new ListingDevices.Filter(status, consignee, country, null, null);
        }
        if (caller.has(AUTHORITY)) {
            var own = caller.country();
            if (own == null) {
                throw new ForbiddenException("The token names no country");
            }
            return new ListingDevices.Filter(status, consignee, country, null, own);
        }
        return new ListingDevices.Filter(status, consignee, country, caller.consignees(), null);
    }

    /** {@link Page} as the contract shows it: a response does not tell what its page holds. */
    @Schema(name = "AffectedDevicePage", requiredProperties = "items")
    private record AffectedDevicePage(List<AffectedDeviceView> items, @Nullable String next) {}
}
