package org.fieldsafety.acknowledgement.acknowledgement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
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
    List<UUID> supersedersOf(Acknowledgement acknowledgement) {
        return getSession()
                .createNativeQuery(
                        """
                        select id from acknowledgement
                        where notice_id = :notice and consignee_id = :consignee and submitted_at > :submittedAt
                            and supersedes @> jsonb_build_array(cast(:id as uuid))
                        order by submitted_at desc, id desc""",
                        Tuple.class)
                .setParameter("notice", acknowledgement.obligation().noticeId())
                .setParameter("consignee", acknowledgement.obligation().consigneeId())
                .setParameter("submittedAt", acknowledgement.submittedAt())
                .setParameter("id", acknowledgement.id())
                .getResultStream()
                .map(row -> row.get("id", UUID.class))
                .toList();
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
