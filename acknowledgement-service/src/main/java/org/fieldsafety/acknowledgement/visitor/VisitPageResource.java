package org.fieldsafety.acknowledgement.visitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fieldsafety.acknowledgement.acknowledgement.ReadingAcknowledgements;
import org.fieldsafety.acknowledgement.link.LinkUse.What;
import org.fieldsafety.acknowledgement.link.PersonalLink;
import org.fieldsafety.platform.http.Idempotency;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The page a person sees who opens a personal link in a browser: what happened, what to do, and the form. No script. */
@Path("/links/{token}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8;qs=0.5")
@PermitAll
class VisitPageResource {
    private static final String STYLE = read("/visit/page.css");

    /** A page of its own style and a form to this server, and nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Visits visits;
    private final Visiting visiting;
    private final Answering answering;
    private final ReadingAcknowledgements acknowledgements;
    private final Idempotency idempotency;

    VisitPageResource(
            Visits visits,
            Visiting visiting,
            Answering answering,
            ReadingAcknowledgements acknowledgements,
            Idempotency idempotency) {
        this.visits = visits;
        this.visiting = visiting;
        this.answering = answering;
        this.acknowledgements = acknowledgements;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(hidden = true)
    public Response open(
            String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Valid @BeanParam PageRequest page,
            @Context HttpServerRequest request) {
        return page(200, sheet(token, accepted, page, request).at(token + "/", token));
    }

    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Valid @BeanParam PageRequest page,
            MultivaluedMap<String, String> fields,
            @Context HttpServerRequest request) {
        try {
            var id = visits.visit(token, address(request), What.Answered, link -> submit(link, fields));
            var sheet = sheet(token, accepted, page, request).at("", "../" + token);
            var receipt = visits.visit(
                    token,
                    address(request),
                    What.ReadAcknowledgements,
                    link -> acknowledgements.read(link.obligation(), id));
            return page(200, sheet.answered(receipt));
        } catch (InvalidInput e) {
            return page(
                    400,
                    sheet(token, accepted, page, request).at("", "../" + token).wrong(fields, e.violations()));
        }
    }

    private Sheet sheet(String token, @Nullable String accepted, PageRequest page, HttpServerRequest request) {
        return visits.visit(
                token,
                address(request),
                What.Opened,
                link -> Sheet.of(visiting.purpose(link, accepted), visiting.form(link, accepted, page), page.cursor()));
    }

    /** Once for each time the page was opened: the key came with it. */
    private UUID submit(PersonalLink link, MultivaluedMap<String, String> fields) {
        var answer = new AnswerSheet(fields).read();
        var operation = "submit acknowledgement by link " + link.id();
        var kept =
                idempotency.once(idempotency.require(fields.getFirst("key")), operation, answer, () -> Response.created(
                                URI.create(answering.submit(link, answer).id().toString()))
                        .build());
        var location = kept.getHeaderString(HttpHeaders.LOCATION);
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private static Response page(int status, Sheet sheet) {
        return Response.status(status)
                .entity(new VisitPage(sheet, STYLE).render())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_LANGUAGE, sheet.words().language())
                .build();
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String read(String name) {
        try (var stream = VisitPageResource.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet " + name + " could not be read", e);
        }
    }
}
