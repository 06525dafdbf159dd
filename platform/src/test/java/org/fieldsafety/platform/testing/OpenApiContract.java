package org.fieldsafety.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Locale;

/** Holds responses, and the document the code produces, against {@code contracts/<service>/openapi.yaml}. */
public final class OpenApiContract implements Filter {
    private static final boolean UPDATING = Boolean.getBoolean("contracts.update");

    private JsonNode document;

    /** The document made from the code is the committed one, and tells a newcomer enough of every operation. */
    public static void assertUnchanged() {
        var produced = RestAssured.get("/q/openapi").body().asString();
        var committed = Contracts.path(Contracts.service(), "openapi.yaml");
        try {
            if (UPDATING) {
                Files.writeString(committed, produced);
            }
            assertThat(produced)
                    .as("%s differs from the code; if that is meant, run with -Dcontracts.update=true", committed)
                    .isEqualTo(Files.readString(committed));
        } catch (IOException e) {
            throw new UncheckedIOException("Run with -Dcontracts.update=true to write " + committed, e);
        }
        OpenApiCompleteness.check(Contracts.yaml(produced.getBytes(UTF_8)));
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var path = URI.create(request.getURI()).getPath();
        if (!UPDATING && !path.startsWith("/q/")) {
            check(request.getMethod().toLowerCase(Locale.ROOT), path, response);
        }
        return response;
    }

    private void check(String method, String path, Response response) {
        var operation = operation(method, path);
        if (operation == null) {
            assertThat(response.statusCode())
                    .as("%s %s is not in the contract", method, path)
                    .isIn(404, 405);
            return;
        }
        var documented = operation.path("responses").path(String.valueOf(response.statusCode()));
        assertThat(documented.isMissingNode())
                .as(
                        "%s %s answered %d, which the contract does not tell: %s",
                        method, path, response.statusCode(), response.asString())
                .isFalse();
        var body = response.asByteArray();
        if (body.length > 0) {
            var type = response.contentType().replaceAll(";.*", "");
            var content = documented.path("content").path(type);
            assertThat(content.isMissingNode())
                    .as(
                            "%s %s %d answered %s, which the contract does not tell",
                            method, path, response.statusCode(), type)
                    .isFalse();
            if (type.endsWith("json")) {
                validate(content.path("schema"), body, method + " " + path);
            }
        }
    }

    private void validate(JsonNode schema, byte[] body, String what) {
        ObjectNode standalone = schema.deepCopy();
        standalone.set("components", document().path("components"));
        var found = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(standalone)
                .validate(Contracts.json(body));
        assertThat(found).as("%s answered %s", what, new String(body, UTF_8)).isEmpty();
    }

    private JsonNode operation(String method, String path) {
        JsonNode templated = null;
        for (var entry : document().path("paths").properties()) {
            var operation = entry.getValue().get(method);
            if (operation != null && entry.getKey().equals(path)) {
                return operation;
            }
            if (operation != null && path.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+"))) {
                templated = operation;
            }
        }
        return templated;
    }

    private synchronized JsonNode document() {
        if (document == null) {
            document = Contracts.yaml(Contracts.bytes(Contracts.service(), "openapi.yaml"));
            document.path("components").path("schemas").forEach(OpenApiContract::close);
        }
        return document;
    }

    /** A field the contract does not name is a deviation too. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && schema.has("properties") && !schema.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }
}
