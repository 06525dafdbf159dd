package org.fieldsafety.acknowledgement.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.fieldsafety.platform.work.AfterCommit;

/** Where a mail is left in the transaction of what it tells: both are kept or neither. */
@ApplicationScoped
public class MailQueue {
    private final EntityManager database;
    private final AfterCommit wakes;
    private final MailWorker worker;
    private final Clock clock;

    MailQueue(EntityManager database, AfterCommit wakes, MailWorker worker, Clock clock) {
        this.database = database;
        this.wakes = wakes;
        this.worker = worker;
        this.clock = clock;
    }

    /**
     * Queues it, unless one for its step is known already; says whether it did. One that was cancelled, because there was
     * nothing to tell, waits again.
     */
    @Transactional(TxType.MANDATORY)
    public boolean put(Mail mail) {
        wakes.once(MailQueue.class, worker::wake);
        return database.createNativeQuery(
                                """
                        insert into outgoing_mail (id, step, kind, notice_id, consignee_id, link_id, recipient,
                            recipient_name, copies, language, subject, body, letter, revision, created_at,
                            next_attempt_at)
                        values (:id, :step, :kind, :notice, cast(:consignee as uuid), cast(:link as uuid), :recipient,
                            :name, :copies, :language, :subject, :body, :letter,
                            (select revision from known_notice where id = :notice), :now, :now)
                        on conflict (step) do update set
                            status = 'Waiting', attempts = 0, next_attempt_at = excluded.next_attempt_at,
                            link_id = excluded.link_id, recipient_name = excluded.recipient_name,
                            copies = excluded.copies, language = excluded.language, subject = excluded.subject,
                            body = excluded.body, letter = excluded.letter, revision = excluded.revision
                        where outgoing_mail.status = 'Cancelled'""")
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("step", mail.step())
                        .setParameter("kind", mail.kind().name())
                        .setParameter("notice", mail.noticeId())
                        .setParameter("consignee", mail.consigneeId())
                        .setParameter("link", mail.linkId())
                        .setParameter("recipient", mail.recipient())
                        .setParameter("name", mail.recipientName())
                        .setParameter("copies", mail.copies().toArray(String[]::new))
                        .setParameter("language", mail.language())
                        .setParameter("subject", mail.subject())
                        .setParameter("body", mail.body())
                        .setParameter("letter", mail.letter())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }
}
