package org.fieldsafety.acknowledgement.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.TreeMap;
import java.util.UUID;
import org.fieldsafety.acknowledgement.distribution.DistributionView.Level;
import org.fieldsafety.acknowledgement.obligation.ObligationStatus;
import org.fieldsafety.acknowledgement.obligation.UnitCounts;
import org.hibernate.Session;

/** How deep a notice went: who was supplied by whom, level by level. */
@ApplicationScoped
class Distribution {
    private static final String LEVELS =
            """
            select supply_depth(consignee_id) as depth, status, count(*) as consignees,
                cast(sum(units_outstanding) as integer) as outstanding,
                cast(sum(units_in_progress) as integer) as in_progress,
                cast(sum(units_remediated) as integer) as remediated,
                cast(sum(units_declined) as integer) as declined,
                cast(sum(units_unreachable) as integer) as unreachable
            from obligation
            where notice_id = :notice
            group by depth, status""";

    private static final String WORDS =
            """
            select count(*) as distributors, coalesce(sum(informed_count), 0) as informed
            from (
                select distinct on (consignee_id) informed_count from customers_informed
                where notice_id = :notice
                order by consignee_id, told_at desc, id desc) last""";

    private final Session database;

    Distribution(Session database) {
        this.database = database;
    }

    DistributionView of(UUID notice) {
        var levels = new TreeMap<Integer, Level>();
        database.createNativeQuery(LEVELS, Tuple.class)
                .setParameter("notice", notice)
                .getResultStream()
                .map(Distribution::level)
                .forEach(part -> levels.merge(part.depth(), part, Level::plus));
        var words = database.createNativeQuery(WORDS, Tuple.class)
                .setParameter("notice", notice)
                .getSingleResult();
        return new DistributionView(
                new ArrayList<>(levels.values()),
                words.get("distributors", Long.class),
                words.get("informed", Long.class));
    }

    private static Level level(Tuple row) {
        var consignees = new EnumMap<ObligationStatus, Long>(ObligationStatus.class);
        consignees.put(ObligationStatus.valueOf(row.get("status", String.class)), row.get("consignees", Long.class));
        return new Level(
                row.get("depth", Integer.class),
                row.get("consignees", Long.class),
                consignees,
                UnitCounts.of(
                        row.get("outstanding", Integer.class),
                        row.get("in_progress", Integer.class),
                        row.get("remediated", Integer.class),
                        row.get("declined", Integer.class),
                        row.get("unreachable", Integer.class)));
    }
}
