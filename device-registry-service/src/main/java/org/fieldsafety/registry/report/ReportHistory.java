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
            with said as materialized (
                select o."reportId", o."consigneeId", o.source, o.by, o.at, d."noticeId", d."udiDi", d.serial, u.evidence,
                    u."softwareVersion", u.slots,
                    o."consigneeId" is not null and exists (select from unmatched_claim c
                        where (c.acknowledgement_id, c.notice_id, c.udi_di, c.serial)
                            = (o."reportId", d."noticeId", d."udiDi", d.serial)) as claimed,
                    (select bool_or(r.counts) from slot_report r
                        where (r.report_id, r.notice_id, r.udi_di, r.serial)
                            = (o."reportId", d."noticeId", d."udiDi", d.serial)) as counted
                from jsonb_to_recordset(cast(:reports as jsonb))
                        as u (origin jsonb, device jsonb, slots jsonb, evidence text, "softwareVersion" text)
                    cross join jsonb_to_record(u.origin)
                        as o ("reportId" uuid, source text, "consigneeId" uuid, by text, at timestamptz)
                    cross join jsonb_to_record(u.device) as d ("noticeId" uuid, "udiDi" text, serial text)
            ), added as (
                insert into slot_report (report_id, notice_id, consignee_id, udi_di, serial, action, mode, answer, reason,
                    performed_on, reported_at, edition, source, reported_by, evidence, software_version, recorded_at,
                    counts)
                select u."reportId", u."noticeId", u."consigneeId", u."udiDi", u.serial, s.action, s.mode, s.answer,
                    s.reason, s."performedOn", u.at, s.edition, u.source, u.by, u.evidence, u."softwareVersion",
                    cast(:at as timestamptz), case
                        when u."consigneeId" is null then true
                        when u.claimed or u.counted is not null then coalesce(u.counted, false)
                        else exists (select from affected_device a
                            where (a.notice_id, a.udi_di, a.serial) = (u."noticeId", u."udiDi", u.serial)
                                and speaks_for(u."consigneeId", a.consignee_id))
                    end
                from said u
                    cross join jsonb_to_recordset(u.slots) as s
                        (action text, mode text, edition integer, answer text, reason text, "performedOn" date)
                on conflict do nothing
                returning report_id, notice_id, udi_di, serial, counts
            )
            select distinct a.report_id, a.notice_id, a.udi_di, a.serial, a.counts,
                u.claimed or u.counted is not null as later
            from added a join said u on (u."reportId", u."noticeId", u."udiDi", u.serial)
                = (a.report_id, a.notice_id, a.udi_di, a.serial)
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

    private static final String OF_UNIT =
            """
            select report_id, source, consignee_id, reported_by, reported_at, recorded_at, evidence, software_version,
                cast(slots_said(report_id, notice_id, udi_di, serial) as text) as slots
            from slot_report
            where (notice_id, udi_di, serial) = (:notice, :udiDi, :serial)
            group by report_id, notice_id, udi_di, serial, source, consignee_id, reported_by, reported_at, recorded_at,
                evidence, software_version
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
                        row.get("counts", Boolean.class),
                        row.get("later", Boolean.class)))
                .collect(toSet());
    }

    /** Says anew of first parts just added whether they count: it may have changed until the devices were locked. */
    @Transactional(TxType.MANDATORY)
    public void correct(Collection<Added> added) {
        count(added);
    }

    /** Makes what a report says of one device count from now on, whether or not it did: for another, where it meant that. */
    @Transactional(TxType.MANDATORY)
    public void count(UUID report, AffectedDeviceKey said, AffectedDeviceKey meant) {
        if (meant.equals(said)) {
            count(List.of(new Added(report, said, true, true)));
            return;
        }
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

    private void count(Collection<Added> answers) {
        if (!answers.isEmpty()) {
            database.createNativeMutationQuery(COUNT)
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
     * @param later whether an earlier part of the same acknowledgement spoke of the unit: what has become of that one holds
     *     for all of them
     */
    public record Added(UUID reportId, AffectedDeviceKey device, boolean counts, boolean later) {
        public Added counting(boolean counting) {
            return new Added(reportId, device, counting, later);
        }
    }
}
