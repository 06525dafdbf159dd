package org.fieldsafety.acknowledgement.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Finds obligations the caller may know of, with what their neighbours call notice and consignee. */
@ApplicationScoped
class ObligationSearch {
    private final EntityManager database;
    private final Caller caller;
    private final Clock clock;

    ObligationSearch(EntityManager database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** In the order of their ids, from after the one given or from the first. */
    List<ObligationView> find(ObligationCriteria criteria, @Nullable ObligationId after, int limit) {
        var conditions = conditions(criteria, after);
        var query = database.createQuery(
                """
                select o, n.reference as reference, c.name as name from Obligation o
                left join KnownNotice n on n.id = o.id.noticeId
                left join KnownConsignee c on c.id = o.id.consigneeId
                where %s order by o.id.noticeId, o.id.consigneeId"""
                        .formatted(String.join(" and ", conditions.keySet())),
                Tuple.class);
        conditions.values().forEach(parameters -> parameters.forEach(query::setParameter));
        var today = LocalDate.now(clock);
        return query.setMaxResults(limit)
                .getResultStream()
                .map(row -> ObligationView.of(
                        row.get(0, Obligation.class),
                        row.get("reference", String.class),
                        row.get("name", String.class),
                        today))
                .toList();
    }

    /** HQL conditions with their parameters; only what is asked for, so that the indexes serve. */
    private Map<String, Map<String, ?>> conditions(ObligationCriteria criteria, @Nullable ObligationId after) {
        var conditions = new LinkedHashMap<String, Map<String, ?>>();
        conditions.put("1 = 1", Map.of());
        if (!caller.isStaff()) {
            var country = caller.has(Roles.AUTHORITY) ? caller.country() : null;
            conditions.put(
                    "(o.id.consigneeId in :own or o.country = :ownCountry)",
                    Map.of("own", caller.consignees(), "ownCountry", country == null ? "" : country));
        }
        if (criteria.notice() != null) {
            conditions.put("o.id.noticeId = :notice", Map.of("notice", criteria.notice()));
        }
        if (criteria.consignee() != null) {
            conditions.put("o.id.consigneeId = :consignee", Map.of("consignee", criteria.consignee()));
        }
        if (criteria.status() != null) {
            conditions.put("o.status = :status", Map.of("status", criteria.status()));
        }
        if (criteria.country() != null) {
            conditions.put("o.country = :country", Map.of("country", criteria.country()));
        }
        if (after != null) {
            conditions.put(
                    "(o.id.noticeId, o.id.consigneeId) > (:afterNotice, :afterConsignee)",
                    Map.of("afterNotice", after.noticeId(), "afterConsignee", after.consigneeId()));
        }
        return conditions;
    }
}
