package org.fieldsafety.acknowledgement.acknowledgement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.platform.http.Place;
import org.jspecify.annotations.Nullable;

/** Acknowledgements; the table refuses any change to one. */
@ApplicationScoped
public class AcknowledgementRepository implements PanacheRepositoryBase<Acknowledgement, UUID> {
    private static final String OF_OBLIGATION = "noticeId = ?1 and consigneeId = ?2";
    private static final String NEWEST_FIRST = " order by submittedAt desc, id desc";

    /** @throws AcknowledgementNotFound if the obligation has none of that id */
    public Acknowledgement require(ObligationId obligation, UUID id) {
        return find(
                        "id = ?1 and noticeId = ?2 and consigneeId = ?3",
                        id,
                        obligation.noticeId(),
                        obligation.consigneeId())
                .firstResultOptional()
                .orElseThrow(() -> new AcknowledgementNotFound(id, obligation));
    }

    /** Those that answer again something of this one, the newest first. */
    @SuppressWarnings("unchecked")
    List<UUID> supersedersOf(Acknowledgement acknowledgement) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select id from acknowledgement
                        where notice_id = :notice and consignee_id = :consignee and submitted_at > :submittedAt
                            and supersedes @> jsonb_build_array(cast(:id as uuid))
                        order by submitted_at desc, id desc""",
                        UUID.class)
                .setParameter("notice", acknowledgement.obligation().noticeId())
                .setParameter("consignee", acknowledgement.obligation().consigneeId())
                .setParameter("submittedAt", acknowledgement.submittedAt())
                .setParameter("id", acknowledgement.id())
                .getResultList();
    }

    /** When the obligation was last answered. */
    Optional<Instant> lastSubmitted(ObligationId obligation) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select max(submittedAt) from Acknowledgement where " + OF_OBLIGATION, Instant.class)
                .setParameter(1, obligation.noticeId())
                .setParameter(2, obligation.consigneeId())
                .getSingleResult());
    }

    /** The newest first, from before the place given. */
    List<Acknowledgement> of(ObligationId obligation, @Nullable Place before, int limit) {
        var found = before == null
                ? find(OF_OBLIGATION + NEWEST_FIRST, obligation.noticeId(), obligation.consigneeId())
                : find(
                        OF_OBLIGATION + " and (submittedAt, id) < (?3, ?4)" + NEWEST_FIRST,
                        obligation.noticeId(),
                        obligation.consigneeId(),
                        before.at(),
                        before.id());
        return found.range(0, limit - 1).list();
    }
}
