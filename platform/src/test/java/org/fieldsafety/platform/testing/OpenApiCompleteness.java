package org.fieldsafety.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What every operation of an OpenAPI document must tell: a summary, an example, its error responses. */
final class OpenApiCompleteness {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final JsonNode document;

    private OpenApiCompleteness(JsonNode document) {
        this.document = document;
    }

    static void check(JsonNode document) {
        var missing = new ArrayList<String>();
        var completeness = new OpenApiCompleteness(document);
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation ->
                        completeness.check(operation.getKey() + " " + path.getKey(), operation.getValue(), missing)));
        assertThat(missing).isEmpty();
    }

    private void check(String name, JsonNode operation, List<String> missing) {
        if (operation.path("summary").asText().isBlank()) {
            missing.add(name + " has no summary");
        }
        if (!operation.path("responses").has("500")) {
            missing.add(name + " has no error responses");
        }
        operation.path("requestBody").path("content").properties().forEach(body -> {
            if (!hasExample(body.getValue(), new HashSet<>())) {
                missing.add(name + " has no example of its " + body.getKey() + " body");
            }
        });
    }

    private boolean hasExample(JsonNode node, Set<String> seen) {
        if (node.has("example") || node.has("examples")) {
            return true;
        }
        var reference = node.path("$ref").asText();
        if (!reference.isEmpty() && seen.add(reference)) {
            return hasExample(document.at(reference.substring(1)), seen);
        }
        for (var child : node) {
            if (hasExample(child, seen)) {
                return true;
            }
        }
        return false;
    }
}
