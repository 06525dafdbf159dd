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

    private static final Set<Part> ANSWERS = Set.of(Part.SUBMIT, Part.PROPAGATE);

    boolean measures(Part part) {
        return parts.contains(part);
    }

    /** Of the register and what counts it, at each size. */
    boolean measuresRegister() {
        return parts.stream().anyMatch(part -> !ANSWERS.contains(part));
    }

    /** Of answers. */
    boolean measuresAnswers() {
        return parts.stream().anyMatch(ANSWERS::contains);
    }

    /** All but the import are about devices that a notice affects. */
    boolean needsNotices() {
        return !parts.equals(Set.of(Part.IMPORT));
    }
}
