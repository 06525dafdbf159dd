package org.fieldsafety.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The requests with which a party's things can be asked for: the service's contract, filled with the party's values. */
final class AccessRequests {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    private final JsonNode paths =
            Contracts.yaml(Contracts.bytes(Contracts.service(), "openapi.yaml")).path("paths");

    /** @param document what the contract says of it */
    record Operation(String method, String path, JsonNode document) {
        boolean isRead() {
            return method.equals("GET");
        }

        /** The keys of its path's parameters, from outside in. */
        List<String> keys() {
            return PARAMETER
                    .matcher(path)
                    .results()
                    .map(found -> path.substring(0, found.end()))
                    .toList();
        }

        List<JsonNode> queryParameters() {
            var found = new ArrayList<JsonNode>();
            document.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("query")) {
                    found.add(parameter);
                }
            });
            return found;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    Operation operation(String method, String path) {
        return new Operation(method, path, paths.path(path).path(method.toLowerCase(Locale.ROOT)));
    }

    List<Operation> all() {
        var operations = new ArrayList<Operation>();
        paths.properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(name -> {
            if (!name.equals("parameters")) {
                operations.add(operation(name.toUpperCase(Locale.ROOT), path.getKey()));
            }
        }));
        return operations;
    }

    List<String> names() {
        return all().stream().map(Operation::toString).toList();
    }

    List<Operation> reads() {
        return all().stream().filter(Operation::isRead).toList();
    }

    /**
     * The other party's thing, and the other's behind each part of the path that is the caller's own: an answer to
     * somebody else, asked for as if it were to the caller.
     */
    List<Party> fromOutsideIn(Operation operation, Party own, Party other) {
        var parties = new ArrayList<Party>();
        parties.add(other);
        var keys = operation.keys();
        for (var key : keys) {
            var behind = other.behind(own, key);
            var before = parties.get(parties.size() - 1);
            if (differ(keys, behind, before) && differ(keys, behind, own)) {
                parties.add(behind);
            }
        }
        return parties;
    }

    private static boolean differ(List<String> keys, Party one, Party another) {
        return keys.stream().anyMatch(key -> !Objects.equals(one.value(key), another.value(key)));
    }

    /** In each media type it can be had in, with each query parameter there is a value for. */
    List<Asked> of(Operation operation, Party party, boolean real) {
        var required = new StringBuilder();
        var targets = new ArrayList<String>();
        targets.add("");
        for (var parameter : operation.queryParameters()) {
            var name = parameter.path("name").asText();
            var value = party.value(operation + "?" + name);
            value = value == null ? party.value("?" + name) : value;
            if (value != null) {
                var pair = name + "=" + URLEncoder.encode(value, UTF_8) + "&";
                if (parameter.path("required").asBoolean()) {
                    required.append(pair);
                } else {
                    targets.add(pair);
                }
            }
        }
        var queries = operation.isRead() ? party.value(operation.toString()) : null;
        if (queries != null) {
            targets.clear();
            queries.lines().forEach(targets::add);
        }
        var path = filled(operation, party, real);
        var complete = real
                && party.values().keySet().containsAll(operation.keys())
                && (operation.isRead() || party.values().containsKey(operation.toString()));
        var content = operation.document().at("/requestBody/content").fieldNames();
        var type = content.hasNext() ? content.next() : null;
        var body = type == null || !real ? null : party.value(operation.toString());
        var requests = new ArrayList<Asked>();
        for (var target : targets) {
            for (var accept : mediaTypes(operation)) {
                requests.add(new Asked(
                        operation.method(),
                        path + "?" + required + target,
                        accept,
                        type,
                        type == null ? null : body == null ? "{}" : body,
                        complete && !target.startsWith("country=")));
            }
        }
        return requests;
    }

    private static String filled(Operation operation, Party party, boolean real) {
        var filled = operation.path();
        for (var key : operation.keys()) {
            var parameter = key.substring(key.lastIndexOf('{'));
            var value = real ? party.value(key) : null;
            filled = filled.replaceFirst(Pattern.quote(parameter), value == null ? unknown(parameter) : value);
        }
        return filled;
    }

    private static String unknown(String parameter) {
        return parameter.equals("{number}") ? "1" : UUID.randomUUID().toString();
    }

    private static List<@Nullable String> mediaTypes(Operation operation) {
        var types = new ArrayList<@Nullable String>();
        operation.document().at("/responses/200/content").fieldNames().forEachRemaining(types::add);
        if (types.isEmpty() || operation.path().endsWith("/content") || !operation.isRead()) {
            types.clear();
            types.add(null);
        }
        return types;
    }
}
