package org.fieldsafety.acknowledgement.registry;

import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.UnitCounts;
import org.jspecify.annotations.Nullable;

/** What one unit counted for before and counts for now; a side is null when it counts for nobody. */
record UnitMove(@Nullable Counted before, @Nullable Counted after) {

    record Counted(ObligationId obligation, UnitCounts units) {}

    static UnitMove of(Tuple row) {
        return new UnitMove(counted(row, "old"), counted(row, "new"));
    }

    /** By how much the moves together change the counts of each obligation; those without change are left out. */
    static Map<ObligationId, UnitCounts> deltas(List<UnitMove> moves) {
        var deltas = new HashMap<ObligationId, UnitCounts>();
        for (var move : moves) {
            if (move.before != null) {
                deltas.merge(move.before.obligation, move.before.units.negated(), UnitCounts::plus);
            }
            if (move.after != null) {
                deltas.merge(move.after.obligation, move.after.units, UnitCounts::plus);
            }
        }
        deltas.values().removeIf(UnitCounts.NONE::equals);
        return deltas;
    }

    private static @Nullable Counted counted(Tuple row, String side) {
        var holder = row.get(side + "_holder", UUID.class);
        return holder == null
                ? null
                : new Counted(
                        new ObligationId(row.get("notice", UUID.class), holder),
                        UnitStatus.valueOf(row.get(side + "_status", String.class))
                                .counted());
    }
}
