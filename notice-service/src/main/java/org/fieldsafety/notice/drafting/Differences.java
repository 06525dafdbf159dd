package org.fieldsafety.notice.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds where two contents differ. A part that has a name of its own (a product its UDI-DI, an action its code) is
 * compared with its namesake wherever that stands; other lists are compared whole.
 */
final class Differences {
    private static final List<String> NAMES = List.of("code", "udiDi", "cve");

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(JsonNode before, JsonNode after) {
        var differences = new Differences();
        differences.compare(List.of(), before, after);
        return differences.found;
    }

    private void compare(List<String> path, @Nullable JsonNode before, @Nullable JsonNode after) {
        var old = before == null ? null : members(before);
        var now = after == null ? null : members(after);
        if (before == null || after == null || old == null || now == null) {
            if (!Objects.equals(before, after)) {
                found.add(new Difference(path, before, after));
            }
            return;
        }
        if (after.isArray()) {
            compareOrder(path, old, now);
        }
        var names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        names.forEach(name -> compare(longer(path, name), old.get(name), now.get(name)));
    }

    /** Of the parts that both have: actions are done in their order. */
    private void compareOrder(List<String> path, Map<String, JsonNode> old, Map<String, JsonNode> now) {
        var before = old.keySet().stream().filter(now::containsKey).toList();
        var after = now.keySet().stream().filter(old::containsKey).toList();
        if (!before.equals(after)) {
            found.add(new Difference(longer(path, "order"), before, after));
        }
    }

    /** By name; null for what has no named parts. */
    private static @Nullable Map<String, JsonNode> members(JsonNode node) {
        var members = new LinkedHashMap<String, JsonNode>();
        if (node.isObject()) {
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            return members;
        }
        for (var element : node) {
            var name = NAMES.stream()
                    .map(element::path)
                    .filter(JsonNode::isTextual)
                    .findFirst()
                    .orElse(JsonNodeFactory.instance.missingNode());
            if (name.isMissingNode()) {
                return null;
            }
            members.put(name.asText(), element);
        }
        return node.isArray() ? members : null;
    }

    private static List<String> longer(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }
}
