package org.fieldsafety.acknowledgement.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.platform.http.Place;
import org.jspecify.annotations.Nullable;

/** All follow-ups, open and closed. */
@ApplicationScoped
public class FollowUps implements PanacheRepositoryBase<FollowUp, UUID> {

    /** The answer that opens or settles follow-ups. */
    public record Cause(ObligationId obligation, UUID acknowledgement, Instant at) {}

    /** Which are asked for; a null asks for any. */
    record Criteria(
            @Nullable Boolean open, @Nullable UUID notice, @Nullable UUID consignee, @Nullable FollowUpKind kind) {}

    /**
     * Opens one, unless one about the same is open.
     *
     * @param question its code; empty for kinds that are about none
     */
    @Transactional(TxType.MANDATORY)
    public void open(Cause cause, FollowUpKind kind, String question) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into follow_up
                            (id, version, notice_id, consignee_id, kind, question, acknowledgement_id, opened_at)
                        values (:id, 0, :notice, :consignee, :kind, :question, :acknowledgement, :at)
                        on conflict do nothing""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("notice", cause.obligation().noticeId())
                .setParameter("consignee", cause.obligation().consigneeId())
                .setParameter("kind", kind.name())
                .setParameter("question", question)
                .setParameter("acknowledgement", cause.acknowledgement())
                .setParameter("at", cause.at())
                .executeUpdate();
    }

    /** Closes the open ones about these questions: they are answered Yes now. */
    @Transactional(TxType.MANDATORY)
    public void settle(Cause cause, List<String> questions) {
        getEntityManager()
                .createNativeQuery(
                        """
                        update follow_up
                        set closed_at = :at, settled_by = :acknowledgement, version = version + 1
                        where notice_id = :notice and consignee_id = :consignee and question = any(:questions)
                            and closed_at is null""")
                .setParameter("at", cause.at())
                .setParameter("acknowledgement", cause.acknowledgement())
                .setParameter("notice", cause.obligation().noticeId())
                .setParameter("consignee", cause.obligation().consigneeId())
                .setParameter("questions", questions.toArray(String[]::new))
                .executeUpdate();
    }

    /** @throws FollowUpNotFound if there is none of that id */
    FollowUp require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new FollowUpNotFound(id));
    }

    /** The oldest first, from after the place given. */
    List<FollowUp> find(Criteria criteria, @Nullable Place after, int limit) {
        var conditions = new StringBuilder("1 = 1");
        var parameters = new HashMap<String, Object>();
        if (criteria.open() != null) {
            conditions.append(criteria.open() ? " and closedAt is null" : " and closedAt is not null");
        }
        if (criteria.notice() != null) {
            conditions.append(" and noticeId = :notice");
            parameters.put("notice", criteria.notice());
        }
        if (criteria.consignee() != null) {
            conditions.append(" and consigneeId = :consignee");
            parameters.put("consignee", criteria.consignee());
        }
        if (criteria.kind() != null) {
            conditions.append(" and kind = :kind");
            parameters.put("kind", criteria.kind());
        }
        if (after != null) {
            conditions.append(" and (openedAt, id) > (:afterTime, :afterId)");
            parameters.put("afterTime", after.at());
            parameters.put("afterId", after.id());
        }
        return find(conditions + " order by openedAt, id", parameters)
                .range(0, limit - 1)
                .list();
    }
}
