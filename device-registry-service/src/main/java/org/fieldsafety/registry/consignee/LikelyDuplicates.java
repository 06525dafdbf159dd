package org.fieldsafety.registry.consignee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Notes which consignees may be the same organisation as one that was just written. */
@ApplicationScoped
class LikelyDuplicates {
    /** Held until the commit, so that of two consignees written at the same time the second sees the first. */
    private static final String ONE_BY_ONE =
            "select 1 from pg_advisory_xact_lock(hashtext('likely duplicates')) as locked";

    private static final String NOTE = "select 1 from note_likely_duplicates(:id) as noted";

    private static final String OF =
            """
            select case when one = :id then other else one end
            from likely_duplicate
            where :id in (one, other) and dismissed_at is null
            order by cardinality(reasons) desc, one, other
            """;

    private final Session database;

    LikelyDuplicates(Session database) {
        this.database = database;
    }

    /** @return those it may be the same as, the likeliest first */
    @Transactional(TxType.MANDATORY)
    List<UUID> noteOf(UUID consignee) {
        database.createNativeQuery(ONE_BY_ONE, Tuple.class).getSingleResult().get(0, Integer.class);
        database.createNativeQuery(NOTE, Tuple.class)
                .setParameter("id", consignee)
                .getSingleResult()
                .get(0, Integer.class);
        return database.createNativeQuery(OF, Tuple.class)
                .setParameter("id", consignee)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }
}
