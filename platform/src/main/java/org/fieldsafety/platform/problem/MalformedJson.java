package org.fieldsafety.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Says where and why a JSON body could not be read, without telling of our classes. */
final class MalformedJson {
    private static final Map<String, String> WORDS = Map.of(
            "LocalDate", "a date such as 2026-11-22",
            "Instant", "a time such as 2026-11-22T10:15:00Z",
            "UUID", "a UUID",
            "int", "a whole number",
            "long", "a whole number",
            "boolean", "true or false");

    private MalformedJson() {}

    static Problem of(JacksonException e) {
        if (e.getCause() instanceof InvalidValue invalid && e instanceof JsonMappingException mapping) {
            return violation(mapping, invalid.code(), String.valueOf(invalid.getMessage()));
        }
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return Problem.of(
                    400,
                    "json-too-deep",
                    "JSON out of bounds",
                    "It is nested too deep, or a name or number is too long");
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return violation(unknown, "unknown-field", "There is no field " + unknown.getPropertyName() + " here");
        }
        if (e instanceof InvalidFormatException format) {
            return violation(format, "invalid-value", expected(format));
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return violation(mapping, "invalid-value", "The value has the wrong type");
        }
        var where = e.getLocation();
        var place = where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
        return Problem.of(400, "malformed-json", "Malformed JSON", "The body is no JSON that fits" + place);
    }

    private static String expected(InvalidFormatException e) {
        var type = e.getTargetType();
        return type.isEnum()
                ? "Must be one of " + Arrays.toString(type.getEnumConstants())
                : "'" + e.getValue() + "' is not " + WORDS.getOrDefault(type.getSimpleName(), "a value that fits here");
    }

    private static Problem violation(JsonMappingException e, String code, String reason) {
        return Problem.of(List.of(new Violation(FieldPath.of(e), code, reason)));
    }
}
