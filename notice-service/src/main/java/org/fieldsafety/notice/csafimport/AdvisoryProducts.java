package org.fieldsafety.notice.csafimport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The products of an advisory, wherever in its product tree they are: in branches, in a list, or in relationships. */
final class AdvisoryProducts {
    private static final Set<String> AFFECTED =
            Set.of("known_affected", "first_affected", "last_affected", "under_investigation");

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final ImportReport report;

    /**
     * A product of the advisory.
     *
     * @param name of the product without its versions, as far as the tree tells
     * @param versions null when nothing is said of them
     * @param helpers what identifies it: its own helper, and that of what it is a part of
     */
    record Entry(String id, String path, String name, @Nullable VersionExpression versions, List<JsonNode> helpers) {}

    /** What the branches on the way down have said so far. */
    private record Above(@Nullable String name, @Nullable VersionExpression versions) {}

    AdvisoryProducts(JsonNode tree, ImportReport report) {
        this.report = report;
        branches(tree.path("branches"), "product_tree.branches", new Above(null, null));
        var names = tree.path("full_product_names");
        for (int i = 0; i < names.size(); i++) {
            add(names.path(i), "product_tree.full_product_names[" + i + "]", new Above(null, null), List.of());
        }
        var relationships = tree.path("relationships");
        for (int i = 0; i < relationships.size(); i++) {
            relationship(relationships.path(i), "product_tree.relationships[" + i + "].full_product_name");
        }
        for (var group : tree.path("product_groups")) {
            groups.put(group.path("group_id").asText(), texts(group.path("product_ids")));
        }
    }

    /** Those that a vulnerability affects or may affect; where no vulnerability says anything, all. */
    List<Entry> affected(JsonNode vulnerabilities) {
        var named = new HashSet<String>();
        var said = false;
        for (var vulnerability : vulnerabilities) {
            for (var status : vulnerability.path("product_status").properties()) {
                said = true;
                if (AFFECTED.contains(status.getKey())) {
                    named.addAll(texts(status.getValue()));
                }
            }
        }
        if (!said) {
            return List.copyOf(entries.values());
        }
        entries.values().stream()
                .filter(entry -> !named.contains(entry.id()))
                .filter(entry -> entries.size() > 1)
                .forEach(entry -> report.notMapped(entry.path(), entry.name() + " is not named as affected"));
        return entries.values().stream()
                .filter(entry -> named.contains(entry.id()))
                .toList();
    }

    boolean has(String id) {
        return entries.containsKey(id);
    }

    /** The ids that a remediation names, itself or by group; empty when it names none. */
    List<String> named(JsonNode remediation) {
        var ids = new ArrayList<>(texts(remediation.path("product_ids")));
        texts(remediation.path("group_ids")).forEach(group -> ids.addAll(groups.getOrDefault(group, List.of())));
        return ids;
    }

    private void branches(JsonNode branches, String path, Above above) {
        for (int i = 0; i < branches.size(); i++) {
            var branch = branches.path(i);
            var at = path + "[" + i + "]";
            var here = below(branch, above);
            add(branch.path("product"), at + ".product", here, List.of());
            branches(branch.path("branches"), at + ".branches", here);
        }
    }

    private static Above below(JsonNode branch, Above above) {
        var name = branch.path("name").asText("").strip();
        return switch (branch.path("category").asText()) {
            case "product_name" -> new Above(name.isEmpty() ? null : name, above.versions);
            case "product_version" -> new Above(above.name, VersionExpression.single(name));
            case "product_version_range" -> new Above(above.name, VersionExpression.range(name));
            default -> above;
        };
    }

    private void add(JsonNode product, String path, Above above, List<JsonNode> further) {
        if (product.isMissingNode()) {
            return;
        }
        var id = product.path("product_id").asText("");
        var fullName = report.text(product.path("name"), path + ".name");
        if (id.isEmpty() || entries.containsKey(id)) {
            report.notMapped(path, id.isEmpty() ? "It has no product_id" : "There is a product " + id + " already");
            return;
        }
        var helpers = new ArrayList<JsonNode>();
        helpers.add(product.path("product_identification_helper"));
        helpers.addAll(further);
        var name = above.name != null ? above.name : fullName == null ? id : fullName;
        entries.put(id, new Entry(id, path, name, above.versions, helpers));
    }

    /** One product as part of another: the whole is what a person can find, the part has the versions. */
    private void relationship(JsonNode relationship, String path) {
        var part = entries.get(relationship.path("product_reference").asText());
        var whole =
                entries.get(relationship.path("relates_to_product_reference").asText());
        var above = new Above(whole == null ? null : whole.name(), versions(part, whole));
        var helpers = new ArrayList<JsonNode>();
        if (whole != null) {
            helpers.addAll(whole.helpers());
        }
        var product = relationship.path("full_product_name");
        add(product, path, above, helpers);
    }

    private static @Nullable VersionExpression versions(@Nullable Entry part, @Nullable Entry whole) {
        var versions = part == null ? null : part.versions();
        return versions == null && whole != null ? whole.versions() : versions;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
