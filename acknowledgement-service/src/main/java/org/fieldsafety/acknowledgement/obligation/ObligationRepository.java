package org.fieldsafety.acknowledgement.obligation;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Obligations; what changes them is read under lock, always in the same order, so that nobody waits in a circle. */
@ApplicationScoped
public class ObligationRepository implements PanacheRepositoryBase<Obligation, ObligationId> {
    private static final String IN_ORDER = " order by id.noticeId, id.consigneeId";

    /**
     * Lets new obligations copy what is known of notices and consignees, while nobody changes that: until the end of
     * the transaction the holders of {@link #changeDetails()} wait.
     */
    void copyDetails() {
        lockDetails("pg_advisory_xact_lock_shared");
    }

    /** Keeps others from opening obligations until the end of the transaction: all there are can be brought up to date. */
    void changeDetails() {
        lockDetails("pg_advisory_xact_lock");
    }

    /** Makes sure these exist; new ones have the details known by now, and no unit. */
    void open(Collection<ObligationId> ids) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into obligation (notice_id, consignee_id, country, receipt_due, completion_due)
                        select owed.notice_id, owed.consignee_id, consignee.country, due.receipt, due.completion
                        from unnest(:notices, :consignees) as owed (notice_id, consignee_id)
                            left join known_consignee consignee on consignee.id = owed.consignee_id
                            left join lateral due_dates(owed.notice_id, consignee.country) due on true
                        order by owed.notice_id, owed.consignee_id
                        on conflict do nothing""")
                .setParameter(
                        "notices", ids.stream().map(ObligationId::noticeId).toArray(UUID[]::new))
                .setParameter(
                        "consignees",
                        ids.stream().map(ObligationId::consigneeId).toArray(UUID[]::new))
                .executeUpdate();
    }

    /** The obligation, whoever asks. */
    public Optional<Obligation> get(ObligationId id) {
        return findByIdOptional(id);
    }

    /** The same, locked for a change until the end of the transaction. */
    public Optional<Obligation> lock(ObligationId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Its changes with a version below this one, the newest first. */
    public List<ObligationChange> history(ObligationId id, long below, int limit) {
        return getEntityManager()
                .createQuery(
                        """
                        from ObligationChange where obligation.id = :id and version < :below
                        order by version desc""",
                        ObligationChange.class)
                .setParameter("id", id)
                .setParameter("below", below)
                .setMaxResults(limit)
                .getResultList();
    }

    List<Obligation> lock(Collection<ObligationId> ids) {
        return find("id in ?1" + IN_ORDER, ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Obligation> lockOfNotice(UUID noticeId) {
        return find("id.noticeId = ?1" + IN_ORDER, noticeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Obligation> lockOfConsignees(Collection<UUID> consigneeIds) {
        return find("id.consigneeId in ?1" + IN_ORDER, consigneeIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * Locks what was due before today and is not overdue yet, the longest due first. What somebody else is changing right
     * now is left out: that change sees to it.
     */
    List<Obligation> lockLate(LocalDate today, int most) {
        return getSession()
                .createNativeQuery(
                        """
                        select * from obligation where owed_by < :today and not overdue
                        order by owed_by limit :most for update skip locked""",
                        Obligation.class)
                .setParameter("today", today)
                .setParameter("most", most)
                .getResultList();
    }

    /** What these consignees owe because somebody named them. */
    List<ObligationId> named(Collection<UUID> consigneeIds) {
        return getEntityManager()
                .createQuery("select id from Obligation where id.consigneeId in :ids and named", ObligationId.class)
                .setParameter("ids", consigneeIds)
                .getResultList();
    }

    /** By when what these consignees owe is due in the countries they are in. */
    Map<ObligationId, Due> dueDates(Collection<UUID> consigneeIds) {
        return getSession()
                .createNativeQuery(
                        """
                        select owed.notice_id, owed.consignee_id, due.receipt, due.completion
                        from obligation owed
                            join known_consignee consignee on consignee.id = owed.consignee_id
                            cross join lateral due_dates(owed.notice_id, consignee.country) due
                        where owed.consignee_id = any (:consignees)""",
                        Tuple.class)
                .setParameter("consignees", consigneeIds.toArray(UUID[]::new))
                .getResultStream()
                .collect(toMap(
                        row -> new ObligationId(row.get("notice_id", UUID.class), row.get("consignee_id", UUID.class)),
                        row -> new Due(row.get("receipt", LocalDate.class), row.get("completion", LocalDate.class))));
    }

    /** These consignees, and those they were merged into: who speaks for the one speaks for the other. */
    Set<UUID> spokenFor(Collection<UUID> consigneeIds) {
        return Set.copyOf(getSession()
                .createNativeQuery("select spoken_for(:consignees) as id", Tuple.class)
                .setParameter("consignees", consigneeIds.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> row.get("id", UUID.class))
                .toList());
    }

    private void lockDetails(String function) {
        getEntityManager()
                .createNativeQuery("select 1 from " + function + "(hashtext('obligation details'))", Tuple.class)
                .getSingleResult();
    }
}
