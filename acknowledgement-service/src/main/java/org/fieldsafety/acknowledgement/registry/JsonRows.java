package org.fieldsafety.acknowledgement.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Hands a whole batch to one statement: records as a JSON array for {@code jsonb_to_recordset}. */
@ApplicationScoped
public class JsonRows {
    private final ObjectMapper json;

    JsonRows(ObjectMapper json) {
        this.json = json;
    }

    public String of(Collection<?> records) {
        try {
            return json.writeValueAsString(records);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A batch could not be written as JSON", e);
        }
    }
}
