package org.fieldsafety.notice.finding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.notice.notice.NoticeStatus;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Finding notices. */
@Path("/notices")
@Tag(name = "Finding", description = "The list and the feed")
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
class FindingResource {
    private final FindingNotices finding;
    private final Feed feed;

    FindingResource(FindingNotices finding, Feed feed) {
        this.finding = finding;
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Find notices",
            description =
                    "By reference. Staff finds the newest revision of each notice, and the one in force with status "
                            + "Published; others find the last one published.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link names the following one",
            content = @Content(schema = @Schema(implementation = NoticePage.class)))
    public Response find(
            @QueryParam("status")
                    @Parameter(description = "Only those that stand there", example = "Published")
                    @Nullable
                    NoticeStatus status,
            @QueryParam("udiDi")
                    @Pattern(regexp = "^[0-9]{14}$")
                    @Parameter(description = "Only those about this product", example = "00816270020002")
                    @Nullable
                    String udiDi,
            @QueryParam("product")
                    @Size(min = 1, max = 200)
                    @Parameter(description = "In the name or a catalogue number of a product", example = "MiSeqDx")
                    @Nullable
                    String product,
            @QueryParam("country")
                    @Pattern(regexp = "^[A-Z]{2}$")
                    @Parameter(description = "Only those with an affected device there", example = "ES")
                    @Nullable
                    String country,
            @QueryParam("text")
                    @Size(min = 1, max = 200)
                    @Parameter(description = "Words that are all in its reference or texts", example = "patch")
                    @Nullable
                    String text,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        var filter = new NoticeFilter(status, udiDi, product, country, text);
        return Page.of(finding.find(filter, page), page, NoticeSummary::reference)
                .toResponse(uri);
    }

    @GET
    @Path("/feed.json")
    @Produces("application/feed+json")
    @Operation(
            summary = "Read the feed of published notices",
            description = "JSON Feed 1.1, the latest publication first; a revision, a closing and a withdrawal bring a "
                    + "notice to the front again. Titles and summaries are in the notice's first language.")
    @APIResponse(
            responseCode = "200",
            description = "The feed, a page of it",
            content = @Content(schema = @Schema(implementation = Feed.Document.class)))
    public Response feed(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Response.ok(
                        feed.read(page, path -> uri.getBaseUri().resolve(path).toString()))
                .build();
    }

    /** {@link Page} as the contract shows it: a response does not tell what its page holds. */
    private record NoticePage(List<NoticeSummary> items, @Nullable String next) {}
}
