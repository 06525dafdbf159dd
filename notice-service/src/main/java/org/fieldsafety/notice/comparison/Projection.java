package org.fieldsafety.notice.comparison;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table that is kept from a topic and can be held against it. */
public interface Projection {

    /** The topic whose last state of each key the table holds. */
    String topic();

    Table table();

    /**
     * Inserts the states that records of the topic say, the newest of each key.
     *
     * @param into table and columns
     * @param more columns selected besides the table's own
     * @param onConflict what happens to a row that is there
     * @return how many records could be read
     */
    int insert(String into, String more, String onConflict, List<byte[]> records);

    /** The records that can be read as what the reader makes; a consumer sets the others aside. */
    static <T> List<T> readable(ObjectReader reader, List<byte[]> records) {
        var tolerant = reader.without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        var states = new ArrayList<T>(records.size());
        for (var record : records) {
            try {
                T state = tolerant.readValue(record);
                if (state != null) {
                    states.add(state);
                }
            } catch (IOException e) {
                // Not counted as read.
            }
        }
        return states;
    }

    /**
     * How the table is written in SQL.
     *
     * @param key its primary key
     * @param columns all it holds
     * @param healed the same columns, as a row is taken from the topic that had been missed
     * @param takeOver the assignments of an upsert of a newer state over {@code known}
     * @param incomplete true of a {@code known} row that lacks what {@code excluded}, of the same version, says
     */
    record Table(String name, String key, String columns, String healed, String takeOver, String incomplete) {

        String staged() {
            return "staged_" + name;
        }
    }
}
