package org.fieldsafety.platform.problem;

/** Thrown by a validating value: what was given can't be one. */
public class InvalidValue extends IllegalArgumentException {
    private final String code;

    public InvalidValue(String code, String reason) {
        super(reason);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
