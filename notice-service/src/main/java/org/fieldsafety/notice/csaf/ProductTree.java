package org.fieldsafety.notice.csaf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.notice.product.Criterion;
import org.fieldsafety.notice.product.Product;
import org.fieldsafety.notice.product.Product.Scope;
import org.fieldsafety.notice.product.VersionRange;

/**
 * The affected products: vendor, product, versions. Which of their units are affected is in their names as far as it is
 * said there; listed serial numbers are not given away.
 */
final class ProductTree {
    /** Of a long list of serial ranges or lots. */
    private static final int SHOWN = 5;

    private static final String GS1 = "https://www.gs1.org/standards/gs1-digital-link";

    private final Words words;
    private final ObjectNode tree = Json.object();
    private final Map<String, List<String>> ids = new LinkedHashMap<>();
    private int last;

    ProductTree(NoticeContent content, Words words) {
        this.words = words;
        var products = Json.array();
        content.products().forEach(product -> add(products, product));
        tree.withArray("branches")
                .addObject()
                .put("category", "vendor")
                .put("name", content.manufacturer().name())
                .set("branches", products);
    }

    ObjectNode tree() {
        return tree;
    }

    /** The ids of these products' versions. */
    List<String> ids(Collection<String> udiDis) {
        return udiDis.stream()
                .flatMap(udiDi -> ids.getOrDefault(udiDi, List.of()).stream())
                .toList();
    }

    List<String> ids() {
        return ids(ids.keySet());
    }

    private void add(ArrayNode products, Product product) {
        var versions = Json.array();
        if (product.scope() == Scope.Limited) {
            product.criteria().forEach(criterion -> add(versions, product, criterion));
        } else {
            var units = product.scope() == Scope.Listed ? " (" + words.of("units.listed") + ")" : "";
            addVersion(versions, product, "product_version_range", "vers:all/*", units);
        }
        products.addObject()
                .put("category", "product_name")
                .put("name", product.name())
                .set("branches", versions);
    }

    private void add(ArrayNode versions, Product product, Criterion criterion) {
        var units = units(criterion);
        if (criterion.softwareVersions().isEmpty()) {
            addVersion(versions, product, "product_version_range", "vers:all/*", units);
        }
        for (var range : criterion.softwareVersions()) {
            var one = range.from() != null && Objects.equals(range.from(), range.to());
            var name = one ? String.valueOf(range.from()) : range(range);
            addVersion(versions, product, one ? "product_version" : "product_version_range", name, units);
        }
    }

    /** In the notation of version range specifiers, as CSAF 2.0 asks for (3.1.2.3.2). */
    private static String range(VersionRange range) {
        var bounds = new ArrayList<String>();
        if (range.from() != null) {
            bounds.add(">=" + range.from());
        }
        if (range.to() != null) {
            bounds.add("<=" + range.to());
        }
        return "vers:generic/" + String.join("|", bounds);
    }

    private String units(Criterion criterion) {
        var serials = criterion.serialRanges().stream()
                .map(range -> range.from() + "–" + range.to())
                .toList();
        var conditions = Stream.of(
                        criterion.listed() ? words.of("units.listed") : "",
                        shown("SN", serials),
                        shown("LOT", criterion.lots()))
                .filter(condition -> !condition.isEmpty())
                .toList();
        return conditions.isEmpty() ? "" : " (" + String.join("; ", conditions) + ")";
    }

    private static String shown(String symbol, List<String> values) {
        if (values.isEmpty()) {
            return "";
        }
        var first = String.join(", ", values.subList(0, Math.min(SHOWN, values.size())));
        return symbol + " " + first + (values.size() > SHOWN ? ", …" : "");
    }

    private void addVersion(ArrayNode versions, Product product, String category, String version, String units) {
        var id = String.format(Locale.ROOT, "CSAFPID-%04d", ++last);
        ids.computeIfAbsent(product.udiDi(), first -> new ArrayList<>()).add(id);
        var branch = versions.addObject().put("category", category).put("name", version);
        branch.putObject("product")
                .put("name", product.name() + " " + version.replaceFirst("^vers:(generic|all)/", "") + units)
                .put("product_id", id)
                .set("product_identification_helper", helper(product));
    }

    private static ObjectNode helper(Product product) {
        var helper = Json.object();
        if (product.model() != null) {
            helper.putArray("model_numbers").add(product.model());
        }
        Json.putUnlessEmpty(helper, "skus", Json.array(product.catalogueNumbers()));
        helper.putArray("x_generic_uris")
                .addObject()
                .put("namespace", GS1)
                .put("uri", "https://id.gs1.org/01/" + product.udiDi());
        return helper;
    }
}
