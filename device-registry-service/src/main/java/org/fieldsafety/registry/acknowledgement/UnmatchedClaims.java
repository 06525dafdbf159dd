package org.fieldsafety.registry.acknowledgement;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.registry.acknowledgement.UnmatchedClaimView.Reason;
import org.fieldsafety.registry.remediation.JsonColumns;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The answers that could not be applied: never lost, never applied. */
@ApplicationScoped
class UnmatchedClaims {
    private static final String ADD =
            """
            insert into unmatched_claim (acknowledgement_id, notice_id, consignee_id, udi_di, serial, reason, slots,
                received_at)
            select :acknowledgement, :notice, :consignee, :udiDi, :serial,
                case
                    when exists (select from affected_device
                        where (notice_id, udi_di, serial) = (:notice, :udiDi, :serial)) then 'OtherConsignee'
                    when exists (select from device where (udi_di, serial) = (:udiDi, :serial)) then 'NotAffected'
                    else 'UnknownDevice'
                end,
                cast(:slots as jsonb), :at
            on conflict do nothing
            """;

    private static final String PAGE =
            """
            select id, notice_id, consignee_id, acknowledgement_id, udi_di, serial, reason,
                cast(slots as text) as slots, received_at
            from unmatched_claim
            where id > :after %s
            order by id
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Session database;
    private final JsonColumns json;
    private final Clock clock;

    UnmatchedClaims(Session database, JsonColumns json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void add(Collection<SlotReport> reports) {
        reports.stream()
                .collect(groupingBy(report -> List.of(report.acknowledgementId(), report.device())))
                .values()
                .forEach(this::addUnit);
    }

    private void addUnit(List<SlotReport> unit) {
        var any = unit.get(0);
        database.createNativeMutationQuery(ADD)
                .setParameter("acknowledgement", any.acknowledgementId())
                .setParameter("notice", any.noticeId())
                .setParameter("consignee", any.consigneeId())
                .setParameter("udiDi", any.udiDi())
                .setParameter("serial", any.serial())
                .setParameter(
                        "slots", json.write(unit.stream().map(SlotReport::said).toList()))
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /** The oldest first, as their ids sort. */
    List<UnmatchedClaimView> page(@Nullable UUID notice, @Nullable UUID after, int limit) {
        var query = database.createNativeQuery(
                        PAGE.formatted(notice == null ? "" : "and notice_id = :notice"), Tuple.class)
                .setParameter("after", after == null ? BEFORE_ALL : after);
        if (notice != null) {
            query.setParameter("notice", notice);
        }
        return query.setMaxResults(limit).getResultList().stream()
                .map(this::view)
                .toList();
    }

    private UnmatchedClaimView view(Tuple row) {
        return new UnmatchedClaimView(
                row.get("id", UUID.class),
                row.get("notice_id", UUID.class),
                row.get("consignee_id", UUID.class),
                row.get("acknowledgement_id", UUID.class),
                row.get("udi_di", String.class),
                row.get("serial", String.class),
                Reason.valueOf(row.get("reason", String.class)),
                json.readList(row.get("slots", String.class), SlotAnswer.class),
                row.get("received_at", Instant.class));
    }
}
