package org.fieldsafety.registry.report;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsafety.registry.remediation.AffectedDeviceKey;
import org.fieldsafety.registry.remediation.JsonColumns;
import org.fieldsafety.registry.remediation.ReportSource;
import org.hibernate.Session;

/** The history of all that was reported. Slots are what it leaves of them. */
@ApplicationScoped
public class ReportHistory {
    private static final String ADD =
            """
            with added as (
                insert into slot_report (report_id, notice_id, consignee_id, udi_di, serial, action, mode, answer, reason,
                    performed_on, reported_at, edition, source, reported_by, evidence, software_version, recorded_at,
                    counts)
                select o."reportId", d."noticeId", o."consigneeId", d."udiDi", d.serial, s.action, s.mode, s.answer,
                    s.reason, s."performedOn", o.at, s.edition, o.source, o.by, u.evidence, u."softwareVersion",
                    cast(:at as timestamptz), o."consigneeId" is null or exists (select from affected_device a
                        where (a.notice_id, a.udi_di, a.serial) = (d."noticeId", d."udiDi", d.serial)
                            and speaks_for(o."consigneeId", a.consignee_id))
                from jsonb_to_recordset(cast(:reports as jsonb))
                        as u (origin jsonb, device jsonb, slots jsonb, evidence text, "softwareVersion" text)
                    cross join jsonb_to_record(u.origin)
                        as o ("reportId" uuid, source text, "consigneeId" uuid, by text, at timestamptz)
                    cross join jsonb_to_record(u.device) as d ("noticeId" uuid, "udiDi" text, serial text)
                    cross join jsonb_to_recordset(u.slots) as s
                        (action text, mode text, edition integer, answer text, reason text, "performedOn" date)
                on conflict do nothing
                returning report_id, notice_id, udi_di, serial, counts
            )
            select distinct report_id, notice_id, udi_di, serial, counts from added
            """;

    private static final String COPY =
            """
            insert into slot_report (report_id, notice_id, consignee_id, udi_di, serial, action, mode, answer, reason,
                performed_on, reported_at, edition, source, reported_by, evidence, software_version, recorded_at, counts)
            select report_id, notice_id, consignee_id, :udiDi, :serial, action, mode, answer, reason,
                performed_on, reported_at, edition, source, reported_by, evidence, software_version, :at, true
            from slot_report
            where (report_id, notice_id, udi_di, serial) = (:report, :notice, :saidUdiDi, :saidSerial)
            on conflict do nothing
            """;

    private static final String COUNT =
            """
            update slot_report r
            set counts = k.counts
            from jsonb_to_recordset(cast(:answers as jsonb)) as k ("reportId" uuid, device jsonb, counts boolean)
                cross join jsonb_to_record(k.device) as d ("noticeId" uuid, "udiDi" text, serial text)
            where (r.report_id, r.notice_id, r.udi_di, r.serial) = (k."reportId", d."noticeId", d."udiDi", d.serial)
                and r.counts <> k.counts
            """;

    /** An acknowledgement comes in parts: what was decided of an earlier one stands. */
    private static final String CORRECT = COUNT + " and r.xmin = cast(pg_current_xact_id() as xid)";

    private static final String OF_UNIT =
            """
            select report_id, source, consignee_id, reported_by, reported_at, recorded_at, evidence, software_version,
                cast(json_agg(json_strip_nulls(json_build_object('action', action, 'mode', mode, 'edition', edition,
                    'answer', answer, 'reason', reason, 'performedOn', performed_on)) order by action, mode) as text)
                    as slots
            from slot_report
            where (notice_id, udi_di, serial) = (:notice, :udiDi, :serial)
            group by report_id, source, consignee_id, reported_by, reported_at, recorded_at, evidence, software_version
            order by reported_at desc, report_id
            """;

    /** Nobody reports of one unit that often; the latest ones are what counts. */
    private static final int MOST_OF_A_UNIT = 500;

    private final Session database;
    private final JsonColumns json;
    private final Clock clock;

    ReportHistory(Session database, JsonColumns json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Adds what is new of them, and tells of which units there was something; what was there already came again. */
    @Transactional(TxType.MANDATORY)
    public Set<Added> add(Collection<UnitReport> reports) {
        if (reports.isEmpty()) {
            return Set.of();
        }
        return database
                .createNativeQuery(ADD, Tuple.class)
                .setParameter("reports", json.write(List.copyOf(reports)))
                .setParameter("at", clock.instant())
                .getResultList()
                .stream()
                .map(row -> new Added(
                        row.get("report_id", UUID.class),
                        new AffectedDeviceKey(
                                row.get("notice_id", UUID.class),
                                row.get("udi_di", String.class),
                                row.get("serial", String.class)),
                        row.get("counts", Boolean.class)))
                .collect(toSet());
    }

    /** Says anew of what this transaction has added whether it counts: it may have changed until the devices were locked. */
    @Transactional(TxType.MANDATORY)
    public void correct(Collection<Added> added) {
        count(CORRECT, added);
    }

    /** The answers count from now on, whether or not they did. */
    @Transactional(TxType.MANDATORY)
    public void count(UUID report, AffectedDeviceKey device) {
        count(COUNT, List.of(new Added(report, device, true)));
    }

    /** Makes what a report says of one device count for another: it was about that one. */
    @Transactional(TxType.MANDATORY)
    public void copy(UUID report, AffectedDeviceKey said, AffectedDeviceKey meant) {
        database.createNativeMutationQuery(COPY)
                .setParameter("udiDi", meant.udiDi())
                .setParameter("serial", meant.serial())
                .setParameter("at", clock.instant())
                .setParameter("report", report)
                .setParameter("notice", said.noticeId())
                .setParameter("saidUdiDi", said.udiDi())
                .setParameter("saidSerial", said.serial())
                .executeUpdate();
    }

    private void count(String statement, Collection<Added> answers) {
        if (!answers.isEmpty()) {
            database.createNativeMutationQuery(statement)
                    .setParameter("answers", json.write(List.copyOf(answers)))
                    .executeUpdate();
        }
    }

    /** What was ever reported of a unit, applied or not, the latest first. */
    List<ReportView> of(AffectedDeviceKey device) {
        return database
                .createNativeQuery(OF_UNIT, Tuple.class)
                .setParameter("notice", device.noticeId())
                .setParameter("udiDi", device.udiDi())
                .setParameter("serial", device.serial())
                .setMaxResults(MOST_OF_A_UNIT)
                .getResultList()
                .stream()
                .map(this::view)
                .toList();
    }

    private ReportView view(Tuple row) {
        return new ReportView(
                row.get("report_id", UUID.class),
                ReportSource.valueOf(row.get("source", String.class)),
                row.get("consignee_id", UUID.class),
                row.get("reported_by", String.class),
                row.get("reported_at", Instant.class),
                row.get("recorded_at", Instant.class),
                row.get("evidence", String.class),
                row.get("software_version", String.class),
                json.readList(row.get("slots", String.class), SlotAnswer.class));
    }

    /**
     * Something new of one unit.
     *
     * @param counts whether slots follow it: a consignee's answer counts where the unit is affected and with that consignee
     */
    public record Added(UUID reportId, AffectedDeviceKey device, boolean counts) {}
}
