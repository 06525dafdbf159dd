package org.fieldsafety.acknowledgement.signal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.platform.http.Place;
import org.jspecify.annotations.Nullable;

/** Signals; the table refuses any change. */
@ApplicationScoped
class SafetySignals implements PanacheRepositoryBase<SafetySignal, UUID> {

    /** Which are looked for; null does not narrow it. */
    record Criteria(
            @Nullable UUID notice,
            @Nullable SignalKind kind,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String country) {}

    /** The newest first, from before the place given. */
    List<SafetySignal> find(Criteria criteria, @Nullable Place before, int limit) {
        var conditions = new ArrayList<String>(List.of("1 = 1"));
        var parameters = new Parameters();
        narrow(conditions, parameters, "noticeId = :notice", "notice", criteria.notice());
        narrow(conditions, parameters, "kind = :kind", "kind", criteria.kind());
        narrow(conditions, parameters, "reportedAt >= :from", "from", criteria.from());
        narrow(conditions, parameters, "reportedAt < :to", "to", criteria.to());
        narrow(conditions, parameters, "country = :country", "country", criteria.country());
        if (before != null) {
            conditions.add("(reportedAt, id) < (:at, :id)");
            parameters.and("at", before.at()).and("id", before.id());
        }
        return find(String.join(" and ", conditions) + " order by reportedAt desc, id desc", parameters)
                .range(0, limit - 1)
                .list();
    }

    /** @throws SignalNotFound if there is none */
    SafetySignal require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new SignalNotFound(id));
    }

    private static void narrow(
            List<String> conditions, Parameters parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.and(name, value);
        }
    }
}
