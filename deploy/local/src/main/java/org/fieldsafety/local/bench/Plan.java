package org.fieldsafety.local.bench;

import java.util.List;
import java.util.Set;
import org.fieldsafety.local.bench.operation.Part;

/**
 * What a run measures.
 *
 * @param sizes how many units the product of each stage has, ascending; the register grows by each of them
 */
public record Plan(List<Integer> sizes, Set<Part> parts) {

    /** Fewer than that are no load. */
    public static final int SMALLEST = 10_000;

    /** Serial numbers have eight digits. */
    public static final int LARGEST = 50_000_000;

    boolean measures(Part part) {
        return parts.contains(part);
    }

    /** All but the import are about devices that a notice affects. */
    boolean needsNotices() {
        return !parts.equals(Set.of(Part.IMPORT));
    }
}
