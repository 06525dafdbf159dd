package org.fieldsafety.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ids and versions of what there is: some given, the others met in answers. */
final class Met {
    private final Map<String, String> given;
    private final Random random;
    private final Map<String, List<String>> ids = new HashMap<>();
    private final TreeMap<String, String> etags = new TreeMap<>();

    Met(Map<String, String> given, Random random) {
        this.given = given;
        this.random = random;
    }

    /** A value for a parameter or a field, null if nothing of that name is known. */
    @Nullable
    String value(String name) {
        return given.get(name);
    }

    /** A value for a path parameter. @param path of the contract, up to the parameter */
    @Nullable
    String value(String path, String name) {
        var some = ids.get(path);
        return some != null && (random.nextInt(3) > 0 || !given.containsKey(name))
                ? some.get(random.nextInt(some.size()))
                : given.get(name);
    }

    /** The version of what is at the address or above it. */
    String etag(String address) {
        var key = above(address);
        return key == null ? "\"1\"" : etags.get(key);
    }

    private @Nullable String above(String address) {
        return etags.descendingKeySet().stream()
                .filter(address::startsWith)
                .findFirst()
                .orElse(null);
    }

    /** @param path of the contract; @param address the path as it was asked */
    void learn(String method, String path, String address, RawRequest.Answer answer) {
        var etag = answer.header("etag");
        if (!etag.isEmpty()) {
            var above = above(address);
            etags.put(method.equals("GET") || above == null ? address : above, etag);
        }
        if (answer.body().length > 0) {
            var json = Contracts.json(answer.body());
            learn(path, json);
            json.path("items").forEach(item -> learn(path, item));
        }
    }

    private void learn(String path, JsonNode thing) {
        var address = thing.path("address").asText();
        if (path.endsWith("/links") && !address.isEmpty()) {
            keep("/links", address.substring(address.lastIndexOf('/') + 1));
        }
        if (thing.path("id").isTextual()) {
            keep(path, thing.path("id").asText());
        }
    }

    private void keep(String path, String id) {
        var some = ids.computeIfAbsent(path, any -> new ArrayList<>());
        if (!some.contains(id)) {
            some.add(id);
        }
    }
}
