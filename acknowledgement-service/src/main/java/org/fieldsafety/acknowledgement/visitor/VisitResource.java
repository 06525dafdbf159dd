package org.fieldsafety.acknowledgement.visitor;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.acknowledgement.acknowledgement.AcknowledgementSummary;
import org.fieldsafety.acknowledgement.acknowledgement.AcknowledgementView;
import org.fieldsafety.acknowledgement.acknowledgement.ReadingAcknowledgements;
import org.fieldsafety.acknowledgement.form.Form;
import org.fieldsafety.acknowledgement.link.LinkUse.What;
import org.fieldsafety.acknowledgement.receipt.ReadingReceipt;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reading with a personal link, which is all that is needed to be let in. */
@Path("/links/{token}")
@Tag(name = "Visits", description = "For people without an account: the token of a personal link stands in the address")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "410",
        description = "The link is not valid, or not any more",
        content =
                @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(ref = "#/components/schemas/Problem")))
@APIResponse(
        responseCode = "429",
        description = "Too many links that are none from this address, or too many uses of one; see Retry-After",
        content =
                @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(ref = "#/components/schemas/Problem")))
@PermitAll
@SecurityRequirementsSet
class VisitResource {
    private final Visits visits;
    private final Visiting visiting;
    private final ReadingAcknowledgements acknowledgements;
    private final ReadingReceipt receipts;

    VisitResource(Visits visits, Visiting visiting, ReadingAcknowledgements acknowledgements, ReadingReceipt receipts) {
        this.visits = visits;
        this.visiting = visiting;
        this.acknowledgements = acknowledgements;
        this.receipts = receipts;
    }

    @GET
    @Operation(summary = "Read what a link is for", description = "In a browser it is a page with the form to answer.")
    @APIResponse(
            responseCode = "200",
            description = "What it is for, until when, and whom",
            content = @Content(schema = @Schema(implementation = VisitView.class)))
    public VisitView purpose(
            String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Context HttpServerRequest request) {
        return visits.visit(token, address(request), What.Opened, link -> visiting.purpose(link, accepted));
    }

    @GET
    @Path("form")
    @Operation(summary = "Read the form with a link", description = "The same as with a token of the consignee.")
    @APIResponse(
            responseCode = "200",
            description = "The form",
            content = @Content(schema = @Schema(implementation = Form.class)))
    public Form form(
            String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Valid @BeanParam PageRequest page,
            @Context HttpServerRequest request) {
        return visits.visit(token, address(request), What.ReadForm, link -> visiting.form(link, accepted, page));
    }

    @GET
    @Path("letter")
    @Produces("application/pdf")
    @Operation(summary = "Read the letter with a link", description = "In the language of the form.")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(implementation = String.class, format = "binary")))
    public Response letter(
            String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Context HttpServerRequest request) {
        var found = visits.visit(token, address(request), What.ReadLetter, link -> visiting.letter(link, accepted));
        return pdf(found.letter().pdf(), found.letter().fileName(), found.language());
    }

    @GET
    @Path("acknowledgements")
    @Operation(summary = "List what was answered, with a link", description = "Of the obligation; the newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of acknowledgements, without what they say",
            content = @Content(schema = @Schema(implementation = AcknowledgementPage.class)))
    public Response list(
            String token,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        return visits.visit(
                        token,
                        address(request),
                        What.ReadAcknowledgements,
                        link -> acknowledgements.page(link.obligation(), page))
                .toResponse(uri);
    }

    @GET
    @Path("acknowledgements/{id}")
    @Operation(summary = "Read an acknowledgement with a link", description = "The receipt.")
    @APIResponse(
            responseCode = "200",
            description = "The acknowledgement",
            content = @Content(schema = @Schema(implementation = AcknowledgementView.class)))
    public AcknowledgementView read(String token, UUID id, @Context HttpServerRequest request) {
        return visits.visit(
                token,
                address(request),
                What.ReadAcknowledgements,
                link -> acknowledgements.read(link.obligation(), id));
    }

    @GET
    @Path("acknowledgements/{id}/receipt.pdf")
    @Produces("application/pdf")
    @Operation(summary = "Read a receipt as a PDF with a link", description = "In the language of the form.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(implementation = String.class, format = "binary")))
    public Response receipt(
            String token,
            UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Context HttpServerRequest request) {
        var found = visits.visit(
                token,
                address(request),
                What.ReadAcknowledgements,
                link -> receipts.read(link.obligation(), id, Visiting.language(link, accepted)));
        return pdf(found.pdf(), found.fileName(), found.language());
    }

    private static Response pdf(byte[] document, String name, String language) {
        return Response.ok(document)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + name.replaceAll("[^\\w.-]", "-") + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }

    /** {@link Page} as the contract shows it. */
    @Schema(name = "AcknowledgementPage", requiredProperties = "items")
    private record AcknowledgementPage(List<AcknowledgementSummary> items, @Nullable String next) {}
}
