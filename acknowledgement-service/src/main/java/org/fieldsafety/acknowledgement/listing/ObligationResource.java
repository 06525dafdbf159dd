package org.fieldsafety.acknowledgement.listing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationStatus;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.http.Preconditions;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Reading obligations: staff see all, a consignee or partner its own, an authority those in its country. */
@Path("/")
@Tag(name = "Obligations")
@RolesAllowed({
    Roles.AUTHOR,
    Roles.APPROVER,
    Roles.REGISTRAR,
    Roles.FIELD_SERVICE,
    Roles.CONSIGNEE,
    Roles.PARTNER,
    Roles.AUTHORITY,
    Roles.AUDITOR
})
class ObligationResource {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV), MediaType.valueOf(NDJSON))
            .build();

    private final ObligationSearch search;
    private final ObligationExport export;

    ObligationResource(ObligationSearch search, ObligationExport export) {
        this.search = search;
        this.export = export;
    }

    @GET
    @Path("obligations")
    @Produces({MediaType.APPLICATION_JSON, CSV, NDJSON})
    @Operation(
            summary = "List obligations",
            description = "Those the caller may see, narrowed by what is asked for, in the order of their ids. As JSON "
                    + "page by page; as CSV or NDJSON all of them, in one stream.")
    @APIResponse(
            responseCode = "200",
            description = "A page of obligations, or all of them",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ObligationPage.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "notice_id,reference,consignee_id,consignee,country,status,receipt_due,..."),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = ObligationView.class))
            })
    @APIResponse(
            responseCode = "406",
            description = "None of the media types in Accept is made here",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public Response list(
            @QueryParam("notice") @Nullable UUID notice,
            @QueryParam("consignee") @Nullable UUID consignee,
            @QueryParam("status") @Parameter(description = "Any of them; may be given several times")
                    List<ObligationStatus> status,
            @QueryParam("unreachable") @Parameter(description = "`true` or `false`", example = "true") @Nullable
                    String unreachable,
            @QueryParam("country") @Parameter(description = "ISO 3166-1 alpha-2", example = "ES") @Nullable
                    String country,
            @QueryParam("overdue") @Parameter(description = "`true` or `false`", example = "true") @Nullable
                    String overdue,
            @QueryParam("noContact")
                    @Parameter(
                            description = "`true`: no contact with role Quality is known; `false`: one is",
                            example = "true")
                    @Nullable
                    String noContact,
            @QueryParam("product")
                    @Parameter(
                            description = "UDI-DI of which the consignee has an affected device",
                            example = "00816270020125")
                    @Nullable
                    String product,
            @QueryParam("suppliedBy") @Parameter(description = "The consignee that passed devices on to them") @Nullable
                    UUID suppliedBy,
            @QueryParam("text")
                    @Size(max = 200)
                    @Parameter(description = "Part of the consignee's name, in any case", example = "río")
                    @Nullable
                    String text,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context Request request) {
        var criteria = new ObligationCriteria(
                notice,
                consignee,
                statuses(status, yesOrNo("unreachable", unreachable)),
                country,
                yesOrNo("overdue", overdue),
                yesOrNo("noContact", noContact),
                product,
                suppliedBy,
                text);
        var variant = request.selectVariant(VARIANTS);
        if (variant == null) {
            throw new NotAcceptableException();
        }
        var type = variant.getMediaType().toString();
        var sight = search.sight();
        return switch (type) {
            case CSV -> streamed(out -> export.csv(criteria, sight, out), type);
            case NDJSON -> streamed(out -> export.ndjson(criteria, sight, out), type);
            default -> {
                var found = search.find(criteria, sight, after(page), page.fetch());
                yield Page.of(found, page, view -> view.id().toString()).toResponse(uri);
            }
        };
    }

    @GET
    @Path("notices/{noticeId}/obligations/{consigneeId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read an obligation",
            description = "What the consignee owes for the notice, and how far it is met.")
    @APIResponse(
            responseCode = "200",
            description = "The obligation, with its ETag",
            content = @Content(schema = @Schema(implementation = ObligationView.class)))
    public Response read(UUID noticeId, UUID consigneeId) {
        var view = search.require(new ObligationId(noticeId, consigneeId));
        return Response.ok(view)
                .header(HttpHeaders.ETAG, Preconditions.etag(view.version()))
                .build();
    }

    private static Response streamed(StreamingOutput rows, String type) {
        return Response.ok(rows, type).build();
    }

    /** Null when none is asked for. */
    private static @Nullable Set<ObligationStatus> statuses(
            List<ObligationStatus> asked, @Nullable Boolean unreachable) {
        if (asked.isEmpty() && unreachable == null) {
            return null;
        }
        var statuses = asked.isEmpty() ? EnumSet.allOf(ObligationStatus.class) : EnumSet.copyOf(asked);
        if (unreachable != null) {
            statuses.removeIf(status -> (status == ObligationStatus.Unreachable) != unreachable);
        }
        return statuses;
    }

    /** Java would take whatever is not {@code true} for false. */
    private static @Nullable Boolean yesOrNo(String parameter, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (value) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new InvalidInput(parameter, "invalid-parameter", "It is true or false");
        };
    }

    private static @Nullable ObligationId after(PageRequest page) {
        var after = page.after();
        try {
            return after == null ? null : ObligationId.parse(after);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("cursor", "invalid-cursor", "This cursor was not given by a page before");
        }
    }

    /** {@link Page} as the contract shows it: a response does not tell what its page holds. */
    @Schema(name = "ObligationPage", requiredProperties = "items")
    private record ObligationPage(List<ObligationView> items, @Nullable String next) {}
}
