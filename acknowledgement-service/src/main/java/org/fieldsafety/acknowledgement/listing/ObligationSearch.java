package org.fieldsafety.acknowledgement.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.Obligation;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationNotFound;
import org.fieldsafety.acknowledgement.obligation.VisibleObligations;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Finds obligations the caller may know of, with what their neighbours call notice and consignee. */
@ApplicationScoped
public class ObligationSearch {
    private final EntityManager database;
    private final VisibleObligations visible;
    private final Caller caller;

    ObligationSearch(EntityManager database, VisibleObligations visible, Caller caller) {
        this.database = database;
        this.visible = visible;
        this.caller = caller;
    }

    /** @throws ObligationNotFound if there is none, or none the caller may know of */
    public ObligationView require(ObligationId id) {
        return find(ObligationCriteria.of(id), sight(), null, 1).stream()
                .findFirst()
                .orElseThrow(() -> new ObligationNotFound(id));
    }

    /** What the caller may know of; to be taken while the request lasts. */
    Sight sight() {
        return new Sight(
                caller.isStaff(), visible.ownConsignees(), caller.has(Roles.AUTHORITY) ? caller.country() : null);
    }

    /** In the order of their ids, from after the one given or from the first. */
    List<ObligationView> find(ObligationCriteria criteria, Sight sight, @Nullable ObligationId after, int limit) {
        var conditions = conditions(criteria, sight, after);
        var query = database.createQuery(
                """
                select o, n.reference as reference, c.name as name, c.suppliedBy as suppliedBy from Obligation o
                left join KnownNotice n on n.id = o.id.noticeId
                left join KnownConsignee c on c.id = o.id.consigneeId
                where %s order by o.id.noticeId, o.id.consigneeId"""
                        .formatted(String.join(" and ", conditions.keySet())),
                Tuple.class);
        conditions.values().forEach(parameters -> parameters.forEach(query::setParameter));
        return query.setMaxResults(limit)
                .getResultStream()
                .map(row -> ObligationView.of(
                        row.get(0, Obligation.class),
                        row.get("reference", String.class),
                        row.get("name", String.class),
                        row.get("suppliedBy", UUID.class)))
                .toList();
    }

    /** HQL conditions with their parameters; only what is asked for, so that the indexes serve. */
    private static Map<String, Map<String, ?>> conditions(
            ObligationCriteria criteria, Sight sight, @Nullable ObligationId after) {
        var conditions = new LinkedHashMap<String, Map<String, ?>>();
        conditions.put("1 = 1", Map.of());
        if (!sight.everything()) {
            conditions.put(
                    "(o.id.consigneeId in :own or o.country = :ownCountry)",
                    Map.of("own", sight.consignees(), "ownCountry", sight.country() == null ? "" : sight.country()));
        }
        narrow(conditions, "o.id.noticeId = :notice", "notice", criteria.notice());
        narrow(conditions, "o.id.consigneeId = :consignee", "consignee", criteria.consignee());
        narrow(conditions, "o.status in :statuses", "statuses", criteria.statuses());
        narrow(conditions, "o.country = :country", "country", criteria.country());
        narrow(conditions, "coalesce(c.qualityContact, false) <> :noContact", "noContact", criteria.noContact());
        narrow(conditions, "c.suppliedBy = :suppliedBy", "suppliedBy", criteria.suppliedBy());
        narrow(conditions, "locate(lower(:text), lower(c.name)) > 0", "text", criteria.text());
        narrow(
                conditions,
                """
                exists (select 1 from AffectedUnit u where u.id.noticeId = o.id.noticeId
                    and u.consigneeId = o.id.consigneeId and u.id.udiDi = :product)""",
                "product",
                criteria.product());
        if (criteria.overdue() != null) {
            // Written out: the planner takes an index of the overdue ones only where it reads that they are asked for.
            conditions.put(criteria.overdue() ? "o.overdue" : "not o.overdue", Map.of());
        }
        if (after != null) {
            conditions.put(
                    "(o.id.noticeId, o.id.consigneeId) > (:afterNotice, :afterConsignee)",
                    Map.of("afterNotice", after.noticeId(), "afterConsignee", after.consigneeId()));
        }
        return conditions;
    }

    private static void narrow(
            Map<String, Map<String, ?>> conditions, String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, Map.of(parameter, value));
        }
    }
}
