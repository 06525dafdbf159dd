package org.fieldsafety.registry.remediation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Values as JSON columns and parameters hold them, which is also how events and answers show them. */
@ApplicationScoped
public class JsonColumns {
    private final ObjectMapper json;

    JsonColumns(ObjectMapper json) {
        this.json = json;
    }

    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value could not be written as JSON", e);
        }
    }

    public <T> T read(String column, Class<T> type) {
        try {
            return json.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON column holds no " + type.getSimpleName(), e);
        }
    }

    public <T> List<T> readList(String column, Class<T> element) {
        try {
            return json.readerForListOf(element).readValue(column);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON column holds no list of " + element.getSimpleName(), e);
        }
    }
}
