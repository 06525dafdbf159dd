package org.fieldsafety.acknowledgement.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.hibernate.Session;

/** Finds those who may have to be written to; always of published notices, and of consignees that are known. */
@ApplicationScoped
class OwingObligations {
    /** Before all others. */
    static final ObligationId START = new ObligationId(new UUID(0, 0), new UUID(0, 0));

    private static final String FIND =
            """
            select owed.notice_id, owed.consignee_id, owed.notified_at,
                case when owed.status = 'Due' and owed.receipt_due < :today
                    then least(owed.receipt_due, owed.completion_due) else owed.completion_due end as due
            from obligation owed
                join known_notice notice on notice.id = owed.notice_id
                join known_consignee consignee on consignee.id = owed.consignee_id
            where (owed.notice_id, owed.consignee_id) > (:afterNotice, :afterConsignee)
                and notice.status = 'Published' and notice.revision is not null and consignee.merged_into is null
                and %s
            order by owed.notice_id, owed.consignee_id limit :limit""";

    /** Somebody has no mail of the revision in force yet. The step is spelt as {@link Writing} spells it. */
    private static final String NOT_NOTIFIED =
            """
            owed.status <> 'NotAffected' and exists (
                select from jsonb_array_elements(consignee.contacts) contact
                where contact ->> 'role' = 'Quality' and not exists (
                    select from outgoing_mail mail
                    where mail.status <> 'Cancelled'
                        and mail.step = 'notification:' || notice.id || ':' || notice.revision || ':' || consignee.id
                            || ':' || lower(contact ->> 'email')))""";

    /** The same rule as that of the obligation: on the day itself it is still in time. */
    private static final String OVERDUE =
            """
            owed.status in ('Due', 'Received', 'InProgress') and owed.owed_by < :today""";

    private final Session database;
    private final Clock clock;

    OwingObligations(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Owing> notNotified(ObligationId after, int limit) {
        return find(NOT_NOTIFIED, after, limit);
    }

    List<Owing> overdue(ObligationId after, int limit) {
        return find(OVERDUE, after, limit);
    }

    private List<Owing> find(String condition, ObligationId after, int limit) {
        return database.createNativeQuery(FIND.formatted(condition), Tuple.class)
                .setParameter("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .setParameter("afterNotice", after.noticeId())
                .setParameter("afterConsignee", after.consigneeId())
                .setParameter("limit", limit)
                .addScalar("notice_id", UUID.class)
                .addScalar("consignee_id", UUID.class)
                .addScalar("notified_at", Instant.class)
                .addScalar("due", LocalDate.class)
                .getResultStream()
                .map(row -> new Owing(
                        new ObligationId(row.get("notice_id", UUID.class), row.get("consignee_id", UUID.class)),
                        row.get("due", LocalDate.class),
                        row.get("notified_at", Instant.class)))
                .toList();
    }
}
