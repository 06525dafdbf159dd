package org.fieldsafety.registry.staging;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldsafety.registry.devicefile.Column;
import org.jspecify.annotations.Nullable;

/** Rows that are stored together, written as COPY reads them; those that speak of the same columns make up a chunk. */
final class Batch {
    private final Map<Set<Column>, Chunk> chunks = new LinkedHashMap<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private int nextChunk;
    private int staged;

    /** @param firstChunk number of its first chunk: no other of the import has it or a higher one */
    Batch(int firstChunk) {
        this.nextChunk = firstChunk;
    }

    /** Rows that are merged together. */
    static final class Chunk {
        private final int nth;
        private final List<String> given;
        private final StringBuilder text = new StringBuilder(16 * 1024);

        private Chunk(int nth, List<String> given) {
            this.nth = nth;
            this.given = given;
        }

        int nth() {
            return nth;
        }

        /** Names of the optional columns that its rows speak of. */
        List<String> given() {
            return given;
        }

        CharSequence text() {
            return text;
        }
    }

    void add(long line, Map<Column, String> row, @Nullable UUID consignee) {
        staged++;
        var chunk = chunks.computeIfAbsent(given(row), this::chunk);
        var text = new CopyText(chunk.text);
        text.value(chunk.nth).value(line);
        text.field(row.get(Column.UDI_DI)).field(row.get(Column.SERIAL)).field(row.get(Column.CATALOGUE_NUMBER));
        text.field(row.get(Column.LOT)).field(row.get(Column.SOFTWARE_VERSION)).value(consignee);
        text.field(row.get(Column.SITE)).field(row.get(Column.MANUFACTURED_ON)).field(row.get(Column.SHIPPED_ON));
        text.field(row.get(Column.CONNECTIVITY)).field(row.get(Column.DISPOSITION));
        text.field(row.get(Column.DISPOSITION_ON)).end();
    }

    void refuse(RefusedRow row) {
        refused.add(row);
    }

    private static Set<Column> given(Map<Column, String> row) {
        var given = EnumSet.noneOf(Column.class);
        for (var column : row.keySet()) {
            if (!column.isAlwaysGiven() && column != Column.QUANTITY) {
                given.add(column);
            }
        }
        return given;
    }

    private Chunk chunk(Set<Column> given) {
        return new Chunk(nextChunk++, given.stream().map(Column::csvName).toList());
    }

    Iterable<Chunk> chunks() {
        return chunks.values();
    }

    List<RefusedRow> refused() {
        return refused;
    }

    int nextChunk() {
        return nextChunk;
    }

    int rows() {
        return staged + refused.size();
    }
}
