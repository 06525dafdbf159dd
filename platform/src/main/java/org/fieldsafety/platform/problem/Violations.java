package org.fieldsafety.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request, so that it is answered with everything at once. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    public void add(String field, String code, String reason) {
        found.add(new Violation(field, code, reason));
    }

    /** The value, or null when it was invalid, which is then recorded under the field. */
    public <T> @Nullable T at(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValue e) {
            add(field, e.code(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }
}
