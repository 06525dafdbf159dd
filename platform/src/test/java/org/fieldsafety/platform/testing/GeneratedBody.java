package org.fieldsafety.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** Bodies made after a schema: one that fits, and what becomes of it under the hands of somebody careless or hostile. */
final class GeneratedBody {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;

    /** Stands in the tree where the body gets what no tree can hold. */
    private static final String LITERAL = "\uE000literal";

    private final JsonNode document;
    private final Random random;
    private final Met met;

    GeneratedBody(JsonNode document, Random random, Met met) {
        this.document = document;
        this.random = random;
        this.met = met;
    }

    /** A value that fits the schema, as far as a schema tells. */
    JsonNode fitting(JsonNode schema) {
        return fitting(schema, 0);
    }

    private JsonNode fitting(JsonNode given, int depth) {
        var schema = resolved(given);
        var example = schema.has("example")
                ? schema.get("example")
                : schema.path("examples").path(0);
        if (!example.isMissingNode() && random.nextInt(4) > 0) {
            return example.deepCopy();
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        for (var several : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(several)) {
                return fitting(schema.get(several).get(0), depth);
            }
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> JSON.numberNode(random.nextInt(1, 4));
            case "number" -> JSON.numberNode(random.nextDouble());
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> text(schema);
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        if (depth < DEEPEST) {
            var required = new ArrayList<String>();
            schema.path("required").forEach(name -> required.add(name.asText()));
            for (var property : schema.path("properties").properties()) {
                if (required.contains(property.getKey()) || random.nextInt(3) > 0) {
                    var known = met.value(property.getKey());
                    object.set(
                            property.getKey(),
                            known == null || random.nextInt(4) == 0
                                    ? fitting(property.getValue(), depth + 1)
                                    : JSON.textNode(known));
                }
            }
        }
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        var array = JSON.arrayNode();
        for (int i = random.nextInt(1, 3); i > 0 && depth < DEEPEST; i--) {
            array.add(fitting(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode text(JsonNode schema) {
        return JSON.textNode(
                switch (schema.path("format").asText()) {
                    case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
                    case "date" -> "2026-11-2" + random.nextInt(10);
                    case "date-time" -> "2026-11-22T10:15:0" + random.nextInt(10) + "Z";
                    default -> "text " + random.nextInt(1_000);
                });
    }

    private JsonNode resolved(JsonNode schema) {
        var found = schema;
        while (found.has("$ref")) {
            found = document.at(found.get("$ref").asText().substring(1));
        }
        return found;
    }

    /** The body as it goes out, spoiled in one way or two. */
    byte[] spoiledBytes(JsonNode fitting) {
        var body = fitting;
        for (int i = random.nextInt(1, 3); i > 0; i--) {
            body = spoiled(body);
        }
        return body.toString()
                .replace("\"" + LITERAL + "\"", any(GeneratedValues.LITERALS))
                .getBytes(UTF_8);
    }

    /** No longer what it says it is. */
    byte[] brokenBytes(JsonNode fitting) {
        var text = fitting.toString();
        return switch (random.nextInt(12)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1)).getBytes(UTF_8);
            case 1 -> text.replaceFirst("\\{", "{\"a\":1,\"a\":2,").getBytes(UTF_8);
            case 2 -> twice(fitting).getBytes(UTF_8);
            case 3 -> ("[".repeat(2_000) + "]".repeat(2_000)).getBytes(UTF_8);
            case 4 -> "{\"a\":".repeat(100_000).getBytes(UTF_8);
            case 5 -> ("\uFEFF" + text).getBytes(UTF_8);
            case 6 -> garbled(text);
            case 7 -> new byte[0];
            case 8 -> any(GeneratedValues.LITERALS).getBytes(UTF_8);
            case 9 -> (text + text).getBytes(UTF_8);
            case 10 -> text.getBytes(random.nextBoolean() ? UTF_16 : UTF_16LE);
            default -> ("[" + text + "]").getBytes(UTF_8);
        };
    }

    /** The first field once more. */
    private static String twice(JsonNode body) {
        var first = body.fieldNames();
        if (!first.hasNext()) {
            return body.toString();
        }
        var name = first.next();
        return body.toString()
                .replaceFirst(
                        "\\{",
                        "{\"" + name + "\":"
                                + body.get(name)
                                        .toString()
                                        .replace("\\", "\\\\")
                                        .replace("$", "\\$") + ",");
    }

    /** No UTF-8 any more. */
    private byte[] garbled(String text) {
        var bytes = text.getBytes(UTF_8);
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) (0x80 + random.nextInt(0x80));
        }
        return bytes;
    }

    /** One place of the body is something else now. */
    private JsonNode spoiled(JsonNode body) {
        var places = new ArrayList<Function<JsonNode, JsonNode>>();
        collect(body, places);
        return places.isEmpty()
                ? instead(body)
                : places.get(random.nextInt(places.size())).apply(body);
    }

    private void collect(JsonNode node, List<Function<JsonNode, JsonNode>> places) {
        if (node instanceof ObjectNode object) {
            for (var property : List.copyOf(object.properties())) {
                places.add(root -> {
                    if (random.nextInt(5) == 0) {
                        object.remove(property.getKey());
                    } else {
                        object.set(property.getKey(), instead(property.getValue()));
                    }
                    return root;
                });
                collect(property.getValue(), places);
            }
            places.add(root -> {
                object.put("fieldThatIsNone", 1);
                return root;
            });
        } else if (node instanceof ArrayNode array) {
            places.add(root -> {
                var item = array.isEmpty() ? JSON.nullNode() : array.get(0);
                for (int i = random.nextInt(6_000); i > 0; i--) {
                    array.add(item);
                }
                return root;
            });
            array.forEach(item -> collect(item, places));
        }
    }

    private JsonNode instead(JsonNode value) {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(true);
            case 2 -> JSON.arrayNode().add(value.deepCopy());
            case 3 -> JSON.objectNode().set("a", value.deepCopy());
            case 4, 5 -> JSON.textNode(LITERAL);
            default -> JSON.textNode(any(GeneratedValues.insteadOf(value.asText())));
        };
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
