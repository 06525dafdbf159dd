package org.fieldsafety.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests of an operation as its contract has them, each with one part spoiled, or none. */
final class SpoiledRequests {
    private final Random random;
    private final Met met;
    private final GeneratedBody bodies;

    SpoiledRequests(JsonNode document, Random random, Met met) {
        this.random = random;
        this.met = met;
        this.bodies = new GeneratedBody(document, random, met);
    }

    /** What of a request is not as the contract has it; the rest is, so that it gets as far as it can. */
    enum Part {
        NOTHING,
        /** Another path, for which the operation's contract need not hold. */
        PATH,
        /** No path at all, or a header that no client library sends. */
        WIRE,
        QUERY,
        HEADERS,
        BODY,
        FORM_OF_BODY,
        MEDIA_TYPE
    }

    /** @param parameters of the path and of the operation */
    record Operation(String method, String path, List<JsonNode> parameters, JsonNode contract) {
        static Operation of(String method, String path, JsonNode item, JsonNode contract) {
            var parameters = new ArrayList<JsonNode>();
            item.path("parameters").forEach(parameters::add);
            contract.path("parameters").forEach(parameters::add);
            return new Operation(method, path, parameters, contract);
        }

        JsonNode bodies() {
            return contract.path("requestBody").path("content");
        }
    }

    Part anyPart(Operation operation) {
        if (random.nextInt(4) == 0) {
            return Part.NOTHING;
        }
        var parts = new ArrayList<>(List.of(Part.PATH, Part.WIRE, Part.QUERY, Part.HEADERS));
        if (!operation.bodies().isEmpty()) {
            parts.addAll(
                    List.of(Part.BODY, Part.BODY, Part.BODY, Part.FORM_OF_BODY, Part.FORM_OF_BODY, Part.MEDIA_TYPE));
        }
        return any(parts);
    }

    /** @param token null for somebody without one */
    RawRequest request(Operation operation, Part spoiled, @Nullable String token) {
        var headers = new ArrayList<String>();
        if (token != null) {
            headers.add("Authorization: Bearer " + token);
        }
        var path = path(operation, spoiled);
        headers(operation, path, spoiled, headers);
        var body = body(operation, spoiled, headers);
        return new RawRequest(operation.method(), path + query(operation, spoiled), headers, body);
    }

    private String path(Operation operation, Part spoiled) {
        var path = operation.path();
        boolean broken = spoiled == Part.WIRE && random.nextBoolean();
        if (!path.contains("{") && (spoiled == Part.PATH || broken)) {
            return path + any(broken ? GeneratedValues.RAW_PATHS : GeneratedValues.PATHS);
        }
        for (int open = path.indexOf('{'); open >= 0 && path.contains("}"); open = path.indexOf('{', open + 1)) {
            var name = path.substring(open + 1, path.indexOf('}', open));
            boolean here = random.nextBoolean() || path.indexOf('{', open + 1) < 0;
            var value = broken && here
                    ? any(GeneratedValues.RAW_PATHS)
                    : spoiled == Part.PATH && here ? any(GeneratedValues.PATHS) : fitting(operation, name, true);
            path = path.substring(0, open) + value + path.substring(open + name.length() + 2);
            open += value.length() - 1;
        }
        return path;
    }

    private String query(Operation operation, Part spoiled) {
        var query = new ArrayList<String>();
        for (var parameter : in(operation, "query")) {
            var name = parameter.path("name").asText();
            // A cursor that fits is told by a page only.
            boolean wanted = random.nextInt(spoiled == Part.QUERY ? 2 : 4) == 0 && !name.equals("cursor");
            if (wanted || parameter.path("required").asBoolean()) {
                query.add(name + "=" + fitting(operation, name, false));
            }
            if (spoiled == Part.QUERY && random.nextBoolean()) {
                var instead = GeneratedValues.insteadOf(fitting(operation, name, false));
                var odd = any(any(List.of(instead, instead, GeneratedValues.DATES, GeneratedValues.TIMES)));
                query.add(name + "="
                        + (random.nextInt(4) > 0
                                ? encoded(shortened(odd))
                                : any(List.of("%ED%A0%80", "%C0%80", "%FF", "%00", "%", "%zz", "{}", "\u00e4", ""))));
            }
        }
        if (spoiled == Part.QUERY && query.isEmpty()) {
            query.add(any(List.of("", "&&", "a", "=", "a=b&a=b", "%00=1", "%=%", "limit=-1", "cursor=x")));
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private void headers(Operation operation, String path, Part spoiled, List<String> headers) {
        for (var parameter : in(operation, "header")) {
            var name = parameter.path("name").asText();
            if (spoiled == Part.HEADERS && random.nextInt(3) == 0) {
                continue;
            }
            if (spoiled == Part.HEADERS && random.nextBoolean() && GeneratedValues.HEADERS.containsKey(name)) {
                headers.add(name + ": " + any(GeneratedValues.HEADERS.get(name)));
            } else if (name.equals("If-Match")) {
                headers.add(name + ": " + met.etag(path));
            } else if (name.equals("Idempotency-Key")) {
                headers.add(name + ": " + new UUID(random.nextLong(), random.nextLong()));
            }
        }
        if (spoiled == Part.HEADERS && random.nextBoolean()) {
            var name = any(GeneratedValues.HEADERS.keySet().stream().sorted().toList());
            headers.add(name + ": " + any(GeneratedValues.HEADERS.get(name)));
        }
        if (spoiled == Part.WIRE && random.nextBoolean()) {
            headers.add(any(GeneratedValues.STRAY_HEADERS));
        }
    }

    private byte @Nullable [] body(Operation operation, Part spoiled, List<String> headers) {
        if (operation.bodies().isEmpty()) {
            return null;
        }
        var types = new ArrayList<String>();
        operation.bodies().fieldNames().forEachRemaining(types::add);
        var type = any(types);
        headers.add("Content-Type: " + (spoiled == Part.MEDIA_TYPE ? any(GeneratedValues.MEDIA_TYPES) : type));
        var example = met.value(operation.method() + " " + operation.path());
        var schema = operation.bodies().path(type).path("schema");
        var fitting = example == null || random.nextInt(4) == 0
                ? bodies.fitting(schema)
                : type.equals("application/json") ? Contracts.json(example.getBytes(UTF_8)) : TextNode.valueOf(example);
        if (spoiled == Part.BODY) {
            return bodies.spoiledBytes(fitting);
        }
        if (spoiled == Part.FORM_OF_BODY) {
            return bodies.brokenBytes(fitting);
        }
        return (fitting.isTextual() ? fitting.asText() : fitting.toString()).getBytes(UTF_8);
    }

    /** Something that fits, and is there if anything is. */
    private String fitting(Operation operation, String name, boolean inPath) {
        var upTo = operation.path().substring(0, Math.max(0, operation.path().indexOf("/{" + name + "}")));
        var value = inPath ? met.value(upTo, name) : met.value(name);
        if (value != null && random.nextInt(8) > 0) {
            return encoded(value);
        }
        for (var parameter : operation.parameters()) {
            if (parameter.path("name").asText().equals(name)) {
                var example = parameter.path("example").asText();
                return encoded(
                        example.isEmpty()
                                ? bodies.fitting(parameter.path("schema")).asText()
                                : example);
            }
        }
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static List<JsonNode> in(Operation operation, String place) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .toList();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** An address must fit into a line of at most 4 KiB. */
    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
