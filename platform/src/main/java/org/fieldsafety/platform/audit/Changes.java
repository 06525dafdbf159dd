package org.fieldsafety.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction changed. Values are told where they can be nobody's personal data, which would have to be erased
 * one day: states, counts, times, ids. Of texts it is told that they changed; who may see them finds them with their owner.
 */
@JsonInclude(Include.NON_EMPTY)
final class Changes {
    /** More would say no more: what is that many has a history of its own. */
    private static final int MOST = 100;

    @JsonProperty
    private final Map<String, String> parameters = new TreeMap<>();

    @JsonProperty
    @Nullable
    String bodySha256;

    @JsonProperty
    private final Map<String, Object> facts = new TreeMap<>();

    @JsonProperty
    private final List<Row> rows = new ArrayList<>();

    @JsonProperty
    private final List<EventHash> events = new ArrayList<>();

    @JsonProperty
    @JsonInclude(Include.NON_DEFAULT)
    private int moreRows;

    @JsonProperty
    @JsonInclude(Include.NON_DEFAULT)
    private int moreEvents;

    /** A row that was written. */
    @JsonInclude(Include.NON_EMPTY)
    record Row(String of, String id, String change, List<Property> properties) {}

    /** A property that changed; without values where it is a text or has parts. */
    @JsonInclude(Include.NON_NULL)
    record Property(String name, @Nullable Object from, @Nullable Object to) {}

    /** An event that tells of the change, and the hash of its data. */
    @JsonInclude(Include.NON_NULL)
    record EventHash(String type, @Nullable String key, String sha256) {}

    void parameters(Map<String, String> given) {
        parameters.putAll(given);
    }

    List<String> about() {
        return List.copyOf(parameters.values());
    }

    void fact(String name, Object value) {
        facts.put(name, value);
    }

    void count(String name, long more) {
        facts.merge(name, more, (before, added) -> (Long) before + (Long) added);
    }

    void row(Row row) {
        if (rows.size() < MOST) {
            rows.add(row);
        } else {
            moreRows++;
        }
    }

    void event(EventHash event) {
        if (events.size() < MOST) {
            events.add(event);
        } else {
            moreEvents++;
        }
    }

    /** One property; null where it is as it was. */
    static @Nullable Property property(String name, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return null;
        }
        return isTold(before) && isTold(after)
                ? new Property(name, told(before), told(after))
                : new Property(name, null, null);
    }

    private static boolean isTold(@Nullable Object value) {
        return value == null
                || value instanceof Enum
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Temporal
                || value instanceof UUID;
    }

    private static @Nullable Object told(@Nullable Object value) {
        return value instanceof Temporal ? value.toString() : value;
    }
}
