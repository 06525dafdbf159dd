package org.fieldsafety.notice.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.notice.drafting.ReadingNotices;
import org.fieldsafety.platform.http.Preconditions;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The letter of a revision, with the form to answer it on paper. Its addresses can be linked to from mails. */
@Path("/notices/{id}/revisions/{number}")
@Tag(name = "Letters", description = "The notice as a letter, with the acknowledgement form")
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
class LetterResource {
    private static final String DESCRIPTION =
            "In the language asked for, or the best one by Accept-Language, or the first one of the notice. The letter of "
                    + "a published revision is rendered once and stays the same byte by byte; a draft's is marked as one.";
    private static final String LANGUAGE = "BCP 47 tag of one of the languages that the notice has";

    private final ReadingNotices reading;
    private final WritingLetters writing;

    LetterResource(ReadingNotices reading, WritingLetters writing) {
        this.reading = reading;
        this.writing = writing;
    }

    @GET
    @Path("/letter.html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "Read the letter of a revision as a page", description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "The letter; ETag is its SHA-256",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "It is still the one named by If-None-Match")
    @APIResponse(
            responseCode = "406",
            description = "It is text/html, which Accept excludes",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Response html(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @QueryParam("language") @Parameter(description = LANGUAGE, example = "es") @Nullable String language,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Context Request request) {
        var letter = letter(id, number, language, accepted);
        return answer(letter, LetterFormat.Html, request)
                .header("Content-Security-Policy", StyleSheets.POLICY)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    @GET
    @Path("/letter.pdf")
    @Produces("application/pdf")
    @Operation(
            summary = "Read the letter of a revision as a PDF",
            description = DESCRIPTION + " Tagged for accessibility (PDF/UA-1), with its fonts embedded.")
    @APIResponse(
            responseCode = "200",
            description = "The letter; ETag is its SHA-256",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(implementation = String.class, format = "binary")))
    @APIResponse(responseCode = "304", description = "It is still the one named by If-None-Match")
    @APIResponse(
            responseCode = "406",
            description = "It is application/pdf, which Accept excludes",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Response pdf(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @QueryParam("language") @Parameter(description = LANGUAGE, example = "es") @Nullable String language,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Context Request request) {
        return answer(letter(id, number, language, accepted), LetterFormat.Pdf, request)
                .build();
    }

    private Letter letter(UUID id, int number, @Nullable String language, @Nullable String accepted) {
        var revision = reading.revision(id, number);
        return Letter.of(revision, LetterLanguage.choose(revision.content(), language, accepted));
    }

    private ResponseBuilder answer(Letter letter, LetterFormat format, Request request) {
        var rendered = writing.write(letter, format);
        var tag = new EntityTag(rendered.sha256());
        @Nullable ResponseBuilder unchanged = Preconditions.unchanged(request, tag);
        return (unchanged == null ? Response.ok(rendered.bytes()) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, letter.words().language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + letter.fileName() + "." + format.suffix() + "\"")
                .header("X-Content-Type-Options", "nosniff");
    }
}
