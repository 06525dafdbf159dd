package org.fieldsafety.registry.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.registry.duplicate.LikelyDuplicateView.Half;
import org.fieldsafety.registry.duplicate.LikelyDuplicateView.Reason;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The pairs of consignees that may be one, as noted when one of them was written, and which of them are not. */
@ApplicationScoped
class LikelyDuplicates {
    private static final String PAGE =
            """
            select l.reasons,
                a.id as one_id, a.version as one_version, a.customer_number as one_customer_number, a.name as one_name,
                a.country as one_country,
                b.id as other_id, b.version as other_version, b.customer_number as other_customer_number,
                b.name as other_name, b.country as other_country
            from likely_duplicate l join consignee a on a.id = l.one join consignee b on b.id = l.other
            where l.dismissed_at is null and (l.one, l.other) > (:one, :other) %s
            order by l.one, l.other
            """;

    private static final String DISMISS =
            """
            insert into likely_duplicate as l (one, other, reasons, dismissed_at, dismissed_by, dismissal_reason)
            values (least(:one, :other), greatest(:one, :other), '{}', :at, :by, :reason)
            on conflict (one, other) do update set dismissed_at = excluded.dismissed_at,
                dismissed_by = excluded.dismissed_by, dismissal_reason = excluded.dismissal_reason
                where l.dismissed_at is null
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Session database;
    private final Clock clock;

    LikelyDuplicates(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param consignee only pairs it is one of; null for all
     * @param after the two ids of the pair before
     */
    List<LikelyDuplicateView> page(@Nullable UUID consignee, @Nullable List<UUID> after, int limit) {
        var query = database.createNativeQuery(
                        PAGE.formatted(consignee == null ? "" : "and :consignee in (l.one, l.other)"), Tuple.class)
                .setParameter("one", after == null ? BEFORE_ALL : after.get(0))
                .setParameter("other", after == null ? BEFORE_ALL : after.get(1));
        if (consignee != null) {
            query.setParameter("consignee", consignee);
        }
        return query.setMaxResults(limit).getResultList().stream()
                .map(LikelyDuplicates::view)
                .toList();
    }

    /** Says that two consignees are not the same; what was said first stays. */
    @Transactional(TxType.MANDATORY)
    void dismiss(UUID one, UUID other, String by, String reason) {
        database.createNativeMutationQuery(DISMISS)
                .setParameter("one", one)
                .setParameter("other", other)
                .setParameter("at", clock.instant())
                .setParameter("by", by)
                .setParameter("reason", reason)
                .executeUpdate();
    }

    private static LikelyDuplicateView view(Tuple row) {
        var reasons = Arrays.stream(row.get("reasons", String[].class))
                .map(Reason::valueOf)
                .toList();
        return new LikelyDuplicateView(half(row, "one"), half(row, "other"), reasons);
    }

    private static Half half(Tuple row, String side) {
        return new Half(
                row.get(side + "_id", UUID.class),
                row.get(side + "_version", Long.class),
                row.get(side + "_customer_number", String.class),
                row.get(side + "_name", String.class),
                row.get(side + "_country", String.class));
    }
}
