package org.fieldsafety.notice.product;

import java.util.HashSet;
import java.util.List;
import java.util.function.BiPredicate;
import org.fieldsafety.notice.product.Product.Scope;
import org.fieldsafety.platform.problem.Violations;

/** Finds what contradicts itself in a product and its scope. */
public final class ProductRules {
    private final String field;
    private final Product product;
    private final Violations violations;

    private ProductRules(String field, Product product, Violations violations) {
        this.field = field;
        this.product = product;
        this.violations = violations;
    }

    /** @param field path of the product, under which its violations are recorded */
    public static void check(String field, Product product, Violations violations) {
        new ProductRules(field, product, violations).check();
    }

    private void check() {
        violations.at(field + ".udiDi", () -> new UdiDi(product.udiDi()));
        noneTwice(field + ".catalogueNumbers", product.catalogueNumbers());
        noneTwice(field + ".modes", product.modes());
        var limited = product.scope() == Scope.Limited;
        if (limited && product.criteria().isEmpty()) {
            violations.add(field + ".criteria", "missing-criterion", "Say which units scope Limited is limited to");
        } else if (!limited && !product.criteria().isEmpty()) {
            violations.add(field + ".criteria", "criterion-without-limit", "Criteria need the scope Limited");
        }
        for (int i = 0; i < product.criteria().size(); i++) {
            criterion(field + ".criteria[" + i + "]", product.criteria().get(i));
        }
    }

    private void criterion(String at, Criterion criterion) {
        if (criterion.isEmpty()) {
            violations.add(at, "missing-condition", "A criterion without a condition would affect every unit");
        }
        noneTwice(at + ".lots", criterion.lots());
        serialRanges(at + ".serialRanges", criterion.serialRanges());
        softwareVersions(at + ".softwareVersions", criterion.softwareVersions());
    }

    private void serialRanges(String at, List<SerialRange> ranges) {
        boolean sound = true;
        for (int i = 0; i < ranges.size(); i++) {
            var range = ranges.get(i);
            if (!range.isCountable()) {
                sound = refuse(
                        at,
                        i,
                        "invalid-range",
                        range.from() + " and " + range.to()
                                + " need the same beginning, the same length, and digits at the end");
            } else if (range.isReversed()) {
                sound = refuse(at, i, "reversed-range", range.from() + " comes after " + range.to());
            }
        }
        if (sound) {
            noneOverlap(at, ranges, SerialRange::overlaps);
        }
    }

    private void softwareVersions(String at, List<VersionRange> ranges) {
        boolean sound = true;
        for (int i = 0; i < ranges.size(); i++) {
            var range = ranges.get(i);
            if (range.isOpen()) {
                sound = refuse(at, i, "invalid-range", "Give the first version, the last one, or both");
            } else if (!range.isOrdered()) {
                sound = refuse(
                        at,
                        i,
                        "invalid-range",
                        "Only versions of numbers and dots make a range; name any other as both its ends");
            } else if (range.isReversed()) {
                sound = refuse(at, i, "reversed-range", range.from() + " comes after " + range.to());
            }
        }
        if (sound) {
            noneOverlap(at, ranges, VersionRange::overlaps);
        }
    }

    private <R> void noneOverlap(String at, List<R> ranges, BiPredicate<R, R> overlap) {
        for (int i = 1; i < ranges.size(); i++) {
            for (int before = 0; before < i; before++) {
                if (overlap.test(ranges.get(before), ranges.get(i))) {
                    refuse(at, i, "overlapping-ranges", "It overlaps the range at " + before);
                    break;
                }
            }
        }
    }

    private boolean refuse(String at, int index, String code, String reason) {
        violations.add(at + "[" + index + "]", code, reason);
        return false;
    }

    private void noneTwice(String at, List<String> values) {
        var seen = new HashSet<String>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                refuse(at, i, "duplicate-value", values.get(i) + " is there twice");
            }
        }
    }
}
