package org.fieldsafety.notice.csafimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Idempotency;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Advisories of others as drafts. */
@Path("/csaf-imports")
@Tag(name = "CSAF", description = "Exchange of advisories (Common Security Advisory Framework 2.0)")
class CsafImportResource {
    /** Advisories come as they are: with characters JSON forbids, and (see below) with bytes that are no UTF-8. */
    private static final JsonMapper TOLERANT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ImportingAdvisory importing;
    private final Idempotency idempotency;
    private final Validator validator;
    private final ObjectMapper json;

    CsafImportResource(ImportingAdvisory importing, Idempotency idempotency, Validator validator, ObjectMapper json) {
        this.importing = importing;
        this.idempotency = idempotency;
        this.validator = validator;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AUTHOR)
    @Operation(
            summary = "Draft a notice from a CSAF 2.0 document",
            description = "Products (those with a UDI-DI), versions, CVEs, vectors, remediations and texts are taken; "
                    + "whatever a notice can't say in the same way is reported, none of it is made up.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CsafImportRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "Drafted; Location is that of the new notice",
            content = @Content(schema = @Schema(implementation = CsafImportView.class)))
    public Response importAdvisory(@HeaderParam("Idempotency-Key") @Nullable String key, InputStream body)
            throws IOException {
        var bytes = body.readAllBytes();
        var tree = tree(bytes);
        var request = request(tree);
        return idempotency.once(key, "import advisory", bytes, () -> {
            var done = importing.receive(tree.path("advisory"), request);
            return Response.created(URI.create("/notices/" + done.noticeId()))
                    .entity(done)
                    .build();
        });
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            // Puts U+FFFD where bytes are no UTF-8, which is reported like any other broken character.
            return TOLERANT.readTree(new String(bytes, UTF_8).replaceFirst("^\uFEFF", ""));
        } catch (JsonProcessingException e) {
            throw new WebApplicationException(e, Response.Status.BAD_REQUEST);
        }
    }

    private CsafImportRequest request(JsonNode tree) {
        if (!tree.path("advisory").isObject()) {
            throw new InvalidInput("advisory", "missing-value", "Give the CSAF document here");
        }
        try {
            // What the advisory itself holds is read with more patience, so it is left out here.
            var strict = ((ObjectNode) tree).deepCopy();
            strict.putObject("advisory");
            var request = json.treeToValue(strict, CsafImportRequest.class);
            var violations = validator.validate(request);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            request.check();
            return request;
        } catch (JsonProcessingException e) {
            throw new WebApplicationException(e, Response.Status.BAD_REQUEST);
        }
    }
}
