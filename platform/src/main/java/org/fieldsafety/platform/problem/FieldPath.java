package org.fieldsafety.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** Names a field as the request does: {@code products[0].udiDi}. */
final class FieldPath {
    private FieldPath() {}

    static String of(JsonMappingException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    /** Drops the method and its parameter, which are ours and not the caller's. */
    static String of(Path violated) {
        var path = new StringBuilder();
        String parameter = "";
        for (var step : violated) {
            if (step.getKind() == ElementKind.PARAMETER) {
                parameter = step.getName();
            } else if (step.getKind() == ElementKind.PROPERTY || step.getKind() == ElementKind.CONTAINER_ELEMENT) {
                append(path, step);
            }
        }
        return path.isEmpty() ? parameter : path.toString();
    }

    private static void append(StringBuilder path, Path.Node step) {
        if (step.getIndex() != null) {
            path.append('[').append(step.getIndex()).append(']');
        } else if (step.getKey() != null) {
            path.append('.').append(step.getKey());
        }
        if (step.getKind() == ElementKind.PROPERTY) {
            path.append(path.isEmpty() ? "" : ".").append(step.getName());
        }
    }
}
