package org.fieldsafety.acknowledgement.obligation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
                        select owed.notice_id, owed.consignee_id,
                            consignee.country, notice.receipt_due, notice.completion_due
                        from unnest(:notices, :consignees) as owed (notice_id, consignee_id)
                            left join known_notice notice on notice.id = owed.notice_id
                            left join known_consignee consignee on consignee.id = owed.consignee_id
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

    private void lockDetails(String function) {
        getEntityManager()
                .createNativeQuery("select 1 from " + function + "(hashtext('obligation details'))", Integer.class)
                .getSingleResult();
    }
}
