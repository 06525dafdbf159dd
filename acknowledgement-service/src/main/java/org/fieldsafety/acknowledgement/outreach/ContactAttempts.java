package org.fieldsafety.acknowledgement.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.platform.http.Place;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The tries to reach consignees; only ever added to. */
@ApplicationScoped
class ContactAttempts {
    private static final String LIST =
            """
            select id, at, method, person, contact, outcome, note, mail_id, recorded_by, recorded_at
            from contact_attempt
            where notice_id = :notice and consignee_id = :consignee %s
            order by at desc, id desc limit :limit""";

    private final Session database;

    ContactAttempts(Session database) {
        this.database = database;
    }

    /** Recorded again under the same id it changes nothing. */
    void add(ObligationId obligation, ContactAttempt attempt) {
        database.createNativeMutationQuery(
                        """
                        insert into contact_attempt (id, notice_id, consignee_id, at, method, person, contact, outcome,
                            note, mail_id, recorded_by, recorded_at)
                        values (:id, :notice, :consignee, :at, :method, :person, :contact, :outcome, :note,
                            cast(:mail as uuid), :by, :recorded)
                        on conflict (id) do nothing""")
                .setParameter("id", attempt.id())
                .setParameter("notice", obligation.noticeId())
                .setParameter("consignee", obligation.consigneeId())
                .setParameter("at", attempt.at())
                .setParameter("method", attempt.method().name())
                .setParameter("person", attempt.person())
                .setParameter("contact", attempt.contact())
                .setParameter("outcome", attempt.outcome().name())
                .setParameter("note", attempt.note())
                .setParameter("mail", attempt.mailId())
                .setParameter("by", attempt.recordedBy())
                .setParameter("recorded", attempt.recordedAt())
                .executeUpdate();
    }

    /** The newest first, from before the place given. */
    List<ContactAttempt> of(ObligationId obligation, @Nullable Place before, int limit) {
        NativeQuery<Tuple> query = database.createNativeQuery(
                        LIST.formatted(before == null ? "" : "and (at, id) < (:beforeAt, :beforeId)"), Tuple.class)
                .setParameter("notice", obligation.noticeId())
                .setParameter("consignee", obligation.consigneeId())
                .setParameter("limit", limit);
        if (before != null) {
            query.setParameter("beforeAt", before.at()).setParameter("beforeId", before.id());
        }
        return query.getResultStream().map(ContactAttempts::attempt).toList();
    }

    private static ContactAttempt attempt(Tuple row) {
        return new ContactAttempt(
                row.get("id", UUID.class),
                row.get("at", Instant.class),
                ContactAttempt.Method.valueOf(row.get("method", String.class)),
                row.get("person", String.class),
                row.get("contact", String.class),
                ContactAttempt.Outcome.valueOf(row.get("outcome", String.class)),
                row.get("note", String.class),
                row.get("mail_id", UUID.class),
                row.get("recorded_by", String.class),
                row.get("recorded_at", Instant.class));
    }
}
