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
class AcknowledgementRepository implements PanacheRepositoryBase<Acknowledgement, UUID> {
    private static final String OF_OBLIGATION = "noticeId = ?1 and consigneeId = ?2";
    private static final String NEWEST_FIRST = " order by submittedAt desc, id desc";

    /** @throws AcknowledgementNotFound if the obligation has none of that id */
    Acknowledgement require(ObligationId obligation, UUID id) {
        return find(
                        "id = ?1 and noticeId = ?2 and consigneeId = ?3",
                        id,
                        obligation.noticeId(),
                        obligation.consigneeId())
                .firstResultOptional()
                .orElseThrow(() -> new AcknowledgementNotFound(id, obligation));
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
