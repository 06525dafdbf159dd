package org.fieldsafety.acknowledgement.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsafety.platform.work.LongWork;

/** The mails that were queued. */
@ApplicationScoped
class OutgoingMails implements PanacheRepositoryBase<OutgoingMail, UUID> {
    private final MailConfig config;
    private final Clock clock;
    private final LongWork longWork;

    OutgoingMails(MailConfig config, Clock clock, LongWork longWork) {
        this.longWork = longWork;
        this.config = config;
        this.clock = clock;
    }

    /** @throws MailNotFound if there is none */
    OutgoingMail require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new MailNotFound(id));
    }

    /** The same, locked until the end of the transaction. */
    OutgoingMail lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new MailNotFound(id));
    }

    /** The same, for as long as the SMTP server takes. */
    OutgoingMail lockToSend(UUID id) {
        longWork.begin();
        return lock(id);
    }

    /**
     * Takes the next mail that is due for this process, safety signals before all others: once committed, nobody else
     * sends it, whatever happens.
     */
    Optional<UUID> claim() {
        return getSession()
                .createNativeQuery(
                        """
                        update outgoing_mail
                        set status = 'Sending', attempts = attempts + 1, sending_since = :now
                        where id = coalesce(
                            (select id from outgoing_mail
                            where status = 'Waiting' and kind = 'SafetySignal' and next_attempt_at <= :now
                            order by next_attempt_at limit 1 for update skip locked),
                            (select id from outgoing_mail where status = 'Waiting' and next_attempt_at <= :now
                            order by next_attempt_at limit 1 for update skip locked))
                        returning id""",
                        Tuple.class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .findFirst();
    }

    /** Gives up those whose process has ended in the middle: who is sending one holds its row. */
    int giveUpLost() {
        return getSession()
                .createNativeMutationQuery(
                        """
                        update outgoing_mail
                        set status = 'Unclear', problem = 'The process that was sending it has ended'
                        where id in (
                            select id from outgoing_mail where status = 'Sending' and sending_since < :before
                            for update skip locked)""")
                .setParameter("before", clock.instant().minus(config.lostAfter()))
                .executeUpdate();
    }

    /** Whether it has nothing to tell any more: since it was queued, what it is about has moved on. */
    boolean isStale(OutgoingMail mail) {
        return getSession()
                .createNativeQuery(
                        """
                        select exists (
                            select from outgoing_mail mail
                                join known_notice notice on notice.id = mail.notice_id
                                left join obligation owed on owed.notice_id = mail.notice_id
                                    and owed.consignee_id = mail.consignee_id
                            where mail.id = :id and mail.kind in ('Notification', 'Reminder') and (
                                notice.status = 'Withdrawn' or notice.revision > mail.revision
                                or owed.status = 'NotAffected'
                                or mail.kind = 'Reminder' and (
                                    notice.status <> 'Published'
                                    or not coalesce(owed.owed_by < :today
                                        and owed.status in ('Due', 'Received', 'InProgress'), false)
                                    or mail.resend_of is null and exists (
                                        select from outgoing_mail later
                                        where later.notice_id = mail.notice_id
                                            and later.consignee_id = mail.consignee_id
                                            and later.recipient = mail.recipient and later.kind = 'Reminder'
                                            and later.resend_of is null and later.created_at > mail.created_at))))""",
                        Tuple.class)
                .setParameter("id", mail.id())
                .setParameter("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .getSingleResult()
                .get(0, Boolean.class);
    }

    /**
     * Queues it once more, as a mail of its own that names this one. The caller holds the row of the first.
     *
     * @throws MailNotResendable if it was sent again before: that one can be sent again
     */
    OutgoingMail resend(OutgoingMail mail) {
        mail.requireResendable();
        find("resendOf", mail.id()).firstResultOptional().ifPresent(before -> {
            throw MailNotResendable.sentAgain(before.id());
        });
        var again = UUID.randomUUID();
        getSession()
                .createNativeMutationQuery(
                        """
                        insert into outgoing_mail (id, step, kind, notice_id, consignee_id, link_id, recipient,
                            recipient_name, copies, language, subject, body, letter, revision, created_at,
                            next_attempt_at, resend_of)
                        select :again, step || ':resend', kind, notice_id, consignee_id, link_id, recipient,
                            recipient_name, copies, language, subject, body, letter, revision, :now, :now, id
                        from outgoing_mail first where id = :id""")
                .setParameter("again", again)
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .setParameter("id", mail.id())
                .executeUpdate();
        return require(again);
    }

    /** The addresses that get it too. */
    List<String> copies(OutgoingMail mail) {
        return getSession()
                .createNativeQuery("select unnest(copies) from outgoing_mail where id = :id", Tuple.class)
                .setParameter("id", mail.id())
                .getResultStream()
                .map(row -> row.get(0, String.class))
                .toList();
    }

    /** How many mails there are in this status. */
    long count(MailStatus status) {
        return count("status", status);
    }

    /** The one that has been waiting longest. */
    Optional<OutgoingMail> oldestWaiting() {
        return find("status = ?1 order by createdAt", MailStatus.Waiting).firstResultOptional();
    }

    /** The newest first. */
    List<OutgoingMail> find(MailCriteria criteria, int limit) {
        return find(criteria.condition() + " order by createdAt desc, id desc", criteria.parameters())
                .range(0, limit - 1)
                .list();
    }
}
