package org.fieldsafety.registry.importing;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Counts refused rows and keeps the first thousand of the file, however many there are. */
final class RefusedRows {
    static final int KEPT = 1000;

    private static final Comparator<RefusedRow> IN_FILE = Comparator.comparingLong(RefusedRow::line);

    private final PriorityQueue<RefusedRow> kept = new PriorityQueue<>(IN_FILE.reversed());
    private long count;

    void add(RefusedRow row) {
        count++;
        kept.add(row);
        if (kept.size() > KEPT) {
            kept.remove();
        }
    }

    /** Counts rows that come after those that were added for the same reason, and so can't be among the first. */
    void addUnseen(long rows) {
        count += rows;
    }

    long count() {
        return count;
    }

    /** In the order of the file. */
    List<RefusedRow> kept() {
        return kept.stream().sorted(IN_FILE).toList();
    }
}
