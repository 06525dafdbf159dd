package org.fieldsafety.platform.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A request that was understood but says something that can't be: all its violations, answered with 400. */
public class InvalidInput extends RuntimeException {
    private final transient List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        super(violations.stream().map(v -> v.field() + ": " + v.reason()).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    public InvalidInput(String field, String code, String reason) {
        this(List.of(new Violation(field, code, reason)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
