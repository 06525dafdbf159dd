package org.fieldsafety.notice.csafimport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fieldsafety.notice.csafimport.AdvisoryProducts.Entry;
import org.fieldsafety.notice.product.Criterion;
import org.fieldsafety.notice.product.Product;
import org.fieldsafety.notice.product.Product.Scope;
import org.fieldsafety.notice.product.ProductRules;
import org.fieldsafety.notice.product.UdiDi;
import org.fieldsafety.platform.problem.InvalidValue;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** The products of the draft: what an advisory tells apart by version is one product here, limited to those versions. */
final class MappedProducts {
    /** No advisory knows of operating modes, and a product without one could not be worked on. */
    static final String MODE = "Standard";

    private static final int MOST = 50;
    private static final Pattern GTIN = Pattern.compile(
            "(?:/01/|\\(01\\)|gtin[:/=]|udi-?di[:/=]|^)([0-9]{12,14}|[0-9]{8})(?![0-9])", Pattern.CASE_INSENSITIVE);

    private static final Set<String> IDENTIFIERS = Set.of("model_numbers", "skus", "x_generic_uris");

    private final Map<String, List<Entry>> byUdiDi = new LinkedHashMap<>();
    private final Map<String, String> udiDis = new LinkedHashMap<>();
    private final List<Product> products = new ArrayList<>();
    private final CsafImportRequest request;
    private final ImportReport report;

    MappedProducts(List<Entry> entries, CsafImportRequest request, ImportReport report) {
        this.request = request;
        this.report = report;
        for (var entry : entries) {
            var udiDi = udiDi(entry);
            if (udiDi == null) {
                report.notMapped(
                        entry.path(),
                        entry.name() + " (" + entry.id() + ") has no UDI-DI: add it to the draft, or name its UDI-DI "
                                + "in udiDis");
            } else if (!byUdiDi.containsKey(udiDi) && byUdiDi.size() == MOST) {
                report.notMapped(entry.path(), "A notice has " + MOST + " products at most");
            } else {
                byUdiDi.computeIfAbsent(udiDi, first -> new ArrayList<>()).add(entry);
                udiDis.put(entry.id(), udiDi);
            }
        }
        byUdiDi.forEach((udiDi, variants) -> products.add(product(udiDi, variants)));
    }

    List<Product> products() {
        return products;
    }

    /** The UDI-DIs of these product ids, as far as they are products of the draft. */
    List<String> udiDis(Collection<String> ids) {
        return ids.stream()
                .filter(udiDis::containsKey)
                .map(id -> udiDis.getOrDefault(id, ""))
                .distinct()
                .toList();
    }

    List<String> udiDis() {
        return List.copyOf(byUdiDi.keySet());
    }

    private Product product(String udiDi, List<Entry> entries) {
        var field = "products[" + products.size() + "]";
        var first = entries.get(0);
        for (var entry : entries) {
            report.taken(entry.path(), field);
            report.others(entry.helpers().get(0), entry.path() + ".product_identification_helper", IDENTIFIERS);
        }
        var models = identifiers(entries, "model_numbers", 60);
        models.stream().skip(1).forEach(model -> report.notMapped(first.path(), "Another model number: " + model));
        var numbers = new ArrayList<>(identifiers(entries, "skus", 40));
        if (numbers.isEmpty()) {
            report.notMapped(first.path(), "It has no catalogue number (skus): add one");
        }
        report.notMapped(first.path(), "No operating modes are told: the draft has one, " + MODE);
        return limited(
                field,
                new Product(
                        udiDi,
                        report.fit(first.name(), 200, first.path()),
                        models.stream().findFirst().orElse(null),
                        numbers.subList(0, Math.min(MOST, numbers.size())),
                        List.of(MODE),
                        Scope.All,
                        List.of(),
                        null),
                entries);
    }

    /** Every range is a criterion of its own: those of an advisory may overlap, those within a criterion may not. */
    private Product limited(String field, Product all, List<Entry> entries) {
        var criteria = new LinkedHashSet<Criterion>();
        var everyVersion = false;
        for (var entry : entries) {
            var versions = entry.versions();
            if (versions != null && versions.remark() != null) {
                report.notMapped(entry.path(), versions.remark());
            }
            everyVersion |= versions == null || versions.ranges().isEmpty();
            if (versions != null) {
                versions.ranges()
                        .forEach(range -> criteria.add(new Criterion(false, List.of(), List.of(), List.of(range))));
            }
        }
        if (everyVersion) {
            return all;
        }
        var limited = new Product(
                all.udiDi(),
                all.name(),
                all.model(),
                all.catalogueNumbers(),
                all.modes(),
                Scope.Limited,
                List.copyOf(criteria),
                null);
        var violations = new Violations();
        ProductRules.check(field, limited, violations);
        if (violations.isEmpty() && criteria.size() <= MOST) {
            return limited;
        }
        report.notMapped(
                entries.get(0).path(), "Its versions can't be said as ranges: the draft affects every version");
        return all;
    }

    private @Nullable String udiDi(Entry entry) {
        var given = request.udiDi(entry.id());
        if (given != null) {
            return given;
        }
        for (var helper : entry.helpers()) {
            for (var name : List.of("x_generic_uris", "serial_numbers", "skus", "model_numbers")) {
                for (var identifier : helper.path(name)) {
                    var found = udiDi(name.equals("x_generic_uris") ? identifier.path("uri") : identifier, entry, name);
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable String udiDi(JsonNode identifier, Entry entry, String kind) {
        var gtin = GTIN.matcher(identifier.asText());
        if (!gtin.find()) {
            return null;
        }
        var plain = gtin.start(1) == 0;
        // A bare number is a GTIN only where identifiers of that kind stand: any other number may look like one.
        if (plain && !kind.equals("x_generic_uris")) {
            return null;
        }
        try {
            return new UdiDi("0".repeat(14 - gtin.group(1).length()) + gtin.group(1)).value();
        } catch (InvalidValue e) {
            report.notMapped(entry.path() + ".product_identification_helper." + kind, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private Set<String> identifiers(List<Entry> entries, String kind, int longest) {
        var identifiers = new LinkedHashSet<String>();
        for (var entry : entries) {
            for (var helper : entry.helpers()) {
                for (var identifier : helper.path(kind)) {
                    var path = entry.path() + ".product_identification_helper." + kind;
                    var text = report.text(identifier, path);
                    if (text != null) {
                        identifiers.add(report.fit(text, longest, path));
                    }
                }
            }
        }
        return identifiers;
    }
}
