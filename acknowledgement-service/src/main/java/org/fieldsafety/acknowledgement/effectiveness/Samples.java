package org.fieldsafety.acknowledgement.effectiveness;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was drawn. */
@ApplicationScoped
class Samples implements PanacheRepositoryBase<Sampled, SampledId> {
    private static final String NAMED =
            "select s, k.name as name from Sampled s left join KnownConsignee k on k.id = s.id.consigneeId where ";

    SampledView view(SampledId id) {
        return getSession()
                .createQuery(NAMED + "s.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(Samples::view)
                .findFirst()
                .orElseThrow(() -> new EffectivenessCheckNotFound(id));
    }

    /** In the order of consignee ids. */
    List<SampledView> page(
            UUID check, @Nullable Boolean open, @Nullable String country, @Nullable UUID after, int limit) {
        var conditions = new ArrayList<>(List.of("s.id.checkId = :check"));
        var parameters = new HashMap<String, Object>(Map.of("check", check));
        if (open != null) {
            conditions.add(open ? "s.recordedAt is null" : "s.recordedAt is not null");
        }
        if (country != null) {
            conditions.add("s.country = :country");
            parameters.put("country", country);
        }
        if (after != null) {
            conditions.add("s.id.consigneeId > :after");
            parameters.put("after", after);
        }
        var query = getSession()
                .createQuery(NAMED + String.join(" and ", conditions) + " order by s.id.consigneeId", Tuple.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultStream().map(Samples::view).toList();
    }

    /** How many affected devices the consignee holds now. */
    int devices(UUID notice, UUID consignee) {
        return getSession()
                .createNativeQuery(
                        """
                        select coalesce(max(units_total), 0) from obligation
                        where notice_id = :notice and consignee_id = :consignee""",
                        Tuple.class)
                .setParameter("notice", notice)
                .setParameter("consignee", consignee)
                .getSingleResult()
                .get(0, Integer.class);
    }

    private static SampledView view(Tuple row) {
        return SampledView.of(row.get(0, Sampled.class), row.get("name", String.class));
    }
}
