package org.fieldsafety.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsafety.platform.security.Roles;

/** What every list, search and export of a service does with parameters that hold what no database can. */
public final class UnstorableParameters {
    /**
     * Half of a surrogate pair, a NUL in two bytes, and a byte that begins nothing: in UTF-8 none of them is text. And a
     * day and times that Java knows and PostgreSQL does not.
     */
    private static final List<String> UNSTORABLE = List.of(
            "%ED%A0%80",
            "%C0%80", "%FF", "%2B999999999-12-31", "%2B999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z");

    /** A time that Java knows and PostgreSQL does not, where cursors are times. */
    private static final String AFTER_ALL_TIME = "+1000000000-12-31T23:59:59Z 0b3f7a52-8c1d-4e6b-9f2a-5d7c1e4a9b30";

    /** Cursors of no page: of a list with other keys, and of none. */
    private static final List<String> NO_CURSORS = Stream.of(
                    "\0", "x", "x 1", "00816270020125\0A1", "\uFFFD".repeat(40), "9".repeat(40), AFTER_ALL_TIME)
            .map(key -> Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes()))
            .toList();

    private static final String ANYBODY = Token.of(
                    Roles.AUTHOR, Roles.APPROVER, Roles.REGISTRAR, Roles.FIELD_SERVICE, Roles.AUDITOR, Roles.PARTNER)
            .consignee(UUID.randomUUID())
            .country("ES")
            .jwt();

    private final JsonNode document;

    private UnstorableParameters(JsonNode document) {
        this.document = document;
    }

    /** Asks every GET of the service's contract, with each of its parameters. */
    public static void assertRefused() {
        var document = Contracts.yaml(Contracts.bytes(Contracts.service(), "openapi.yaml"));
        var asked = new UnstorableParameters(document).askAll();
        assertThat(asked).as("parameters of GET operations").isPositive();
    }

    private int askAll() {
        int asked = 0;
        for (var path : document.path("paths").properties()) {
            if (path.getValue().has("get")) {
                var parameters = new ArrayList<JsonNode>();
                path.getValue().path("parameters").forEach(parameters::add);
                path.getValue().path("get").path("parameters").forEach(parameters::add);
                for (var parameter : parameters) {
                    asked += ask(
                                    path.getKey(),
                                    parameters,
                                    parameter.path("name").asText())
                            ? 1
                            : 0;
                }
            }
        }
        return asked;
    }

    private boolean ask(String path, List<JsonNode> parameters, String name) {
        var nul = get(path, parameters, name, "A%00B");
        if (nul == null) {
            return false;
        }
        assertThat(nul.statusCode()).as("GET %s with a NUL in %s", path, name).isEqualTo(400);
        assertThat(nul.<List<String>>path("errors.field"))
                .as("GET %s with a NUL in %s", path, name)
                .containsExactly(name);
        for (var value : name.equals("cursor") ? NO_CURSORS : UNSTORABLE) {
            assertThat(get(path, parameters, name, value).statusCode())
                    .as("GET %s with %s in %s", path, value, name)
                    .isLessThan(500);
        }
        return true;
    }

    /** Null when it is no parameter of the address. */
    private static Response get(String path, List<JsonNode> parameters, String name, String value) {
        var address = path;
        var query = new ArrayList<String>();
        boolean found = false;
        for (var parameter : parameters) {
            var other = parameter.path("name").asText();
            boolean wanted = other.equals(name);
            var text = wanted ? value : example(parameter);
            if (parameter.path("in").asText().equals("path")) {
                address = address.replace("{" + other + "}", text);
                found |= wanted;
            } else if (parameter.path("in").asText().equals("query")) {
                if (wanted || parameter.path("required").asBoolean()) {
                    query.add(other + "=" + text);
                }
                found |= wanted;
            }
        }
        return found
                ? RestAssured.given()
                        .urlEncodingEnabled(false)
                        .auth()
                        .oauth2(ANYBODY)
                        .get(query.isEmpty() ? address : address + "?" + String.join("&", query))
                : null;
    }

    private static String example(JsonNode parameter) {
        var example = parameter.path("example").asText();
        return example.isEmpty() ? UUID.randomUUID().toString() : example;
    }
}
