package org.fieldsafety.registry.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsafety.registry.claim.UnmatchedClaimView.Outcome;
import org.fieldsafety.registry.claim.UnmatchedClaimView.Reason;
import org.fieldsafety.registry.claim.UnmatchedClaimView.Resolution;
import org.fieldsafety.registry.remediation.JsonColumns;
import org.fieldsafety.registry.report.ReportHistory.Added;
import org.fieldsafety.registry.report.SlotAnswer;
import org.fieldsafety.registry.report.UnitReport;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The answers that could not be applied: never lost, and applied only when somebody says so or the register learns. */
@ApplicationScoped
public class UnmatchedClaims {
    private static final String ADD =
            """
            insert into unmatched_claim (acknowledgement_id, notice_id, consignee_id, udi_di, serial, reason, received_at)
            select o."reportId", d."noticeId", o."consigneeId", d."udiDi", d.serial,
                case
                    when exists (select from affected_device a
                        where (a.notice_id, a.udi_di, a.serial) = (d."noticeId", d."udiDi", d.serial))
                        then 'OtherConsignee'
                    when exists (select from device e where (e.udi_di, e.serial) = (d."udiDi", d.serial))
                        then 'NotAffected'
                    else 'UnknownDevice'
                end,
                :at
            from jsonb_to_recordset(cast(:reports as jsonb)) as u (origin jsonb, device jsonb)
                cross join jsonb_to_record(u.origin) as o ("reportId" uuid, "consigneeId" uuid)
                cross join jsonb_to_record(u.device) as d ("noticeId" uuid, "udiDi" text, serial text)
            on conflict do nothing
            """;

    private static final String SELECT =
            """
            select id, notice_id, consignee_id, acknowledgement_id, udi_di, serial, reason,
                cast(slots_said(acknowledgement_id, notice_id, udi_di, serial) as text) as slots, received_at,
                resolution, resolved_at, resolved_by, resolution_reason, assigned_udi_di, assigned_serial
            from unmatched_claim
            """;

    private static final String PAGE = SELECT
            + """
            where id > :after
                and (resolution is null) = :open
                and (cast(:notice as uuid) is null or notice_id = :notice)
                and (cast(:consignee as uuid) is null or consignee_id = :consignee)
                and (cast(:reason as text) is null or reason = :reason)
            order by id
            """;

    private static final String OF_ANSWERS = SELECT
            + """
            where (acknowledgement_id, notice_id, udi_di, serial) in (
                select k."reportId", d."noticeId", d."udiDi", d.serial
                from jsonb_to_recordset(cast(:answers as jsonb)) as k ("reportId" uuid, device jsonb)
                    cross join jsonb_to_record(k.device) as d ("noticeId" uuid, "udiDi" text, serial text))
            order by id
            for update
            """;

    private static final String RESOLVE =
            """
            update unmatched_claim
            set resolution = :outcome, resolved_at = :at, resolved_by = :by, resolution_reason = :reason,
                assigned_udi_di = :udiDi, assigned_serial = :serial
            where id = :id
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
    public void add(Collection<UnitReport> reports) {
        if (!reports.isEmpty()) {
            database.createNativeMutationQuery(ADD)
                    .setParameter("reports", json.write(List.copyOf(reports)))
                    .setParameter("at", clock.instant())
                    .executeUpdate();
        }
    }

    /** The oldest first, as their ids sort. */
    List<UnmatchedClaimView> page(Filter filter, @Nullable UUID after, int limit) {
        return database
                .createNativeQuery(PAGE, Tuple.class)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setParameter("open", filter.open())
                .setParameter("notice", filter.notice(), UUID.class)
                .setParameter("consignee", filter.consignee(), UUID.class)
                .setParameter(
                        "reason",
                        filter.reason() == null ? null : filter.reason().name(),
                        String.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(this::view)
                .toList();
    }

    Optional<UnmatchedClaimView> find(UUID id) {
        return one("where id = :id", id);
    }

    /** Locked until the transaction ends: of two who resolve it, the second finds it resolved. */
    @Transactional(TxType.MANDATORY)
    Optional<UnmatchedClaimView> lock(UUID id) {
        return one("where id = :id for update", id);
    }

    /** Those that an earlier part of the same acknowledgement has left for the same device, locked like a single one. */
    @Transactional(TxType.MANDATORY)
    List<UnmatchedClaimView> lockOf(Collection<Added> answers) {
        return database.createNativeQuery(OF_ANSWERS, Tuple.class)
                .setParameter("answers", json.write(List.copyOf(answers)))
                .getResultStream()
                .map(this::view)
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    void resolve(UUID id, Outcome outcome, Decision why, @Nullable String udiDi, @Nullable String serial) {
        database.createNativeMutationQuery(RESOLVE)
                .setParameter("outcome", outcome.name())
                .setParameter("at", clock.instant())
                .setParameter("by", why.by())
                .setParameter("reason", why.reason())
                .setParameter("udiDi", udiDi, String.class)
                .setParameter("serial", serial, String.class)
                .setParameter("id", id)
                .executeUpdate();
    }

    private Optional<UnmatchedClaimView> one(String which, UUID id) {
        return database.createNativeQuery(SELECT + which, Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(this::view)
                .findFirst();
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
                row.get("received_at", Instant.class),
                resolution(row));
    }

    private static @Nullable Resolution resolution(Tuple row) {
        var outcome = row.get("resolution", String.class);
        return outcome == null
                ? null
                : new Resolution(
                        Outcome.valueOf(outcome),
                        row.get("resolved_at", Instant.class),
                        row.get("resolved_by", String.class),
                        row.get("resolution_reason", String.class),
                        row.get("assigned_udi_di", String.class),
                        row.get("assigned_serial", String.class));
    }

    /** Which claims are asked for; what is null may be anything. */
    record Filter(boolean open, @Nullable UUID notice, @Nullable UUID consignee, @Nullable Reason reason) {}

    /** Who decided about a claim, and why. */
    record Decision(String by, String reason) {}
}
