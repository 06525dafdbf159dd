package org.fieldsafety.acknowledgement.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.platform.http.Place;
import org.jspecify.annotations.Nullable;

/** Proposals, and which of them the register is known to have taken. */
@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<Proposal, UUID> {
    /** The consignee, and the one that stands for it since they were merged. */
    private static final String LOCK_KNOWN =
            """
            select cast(count(*) as integer) from (
                select from known_consignee known
                where known.id = :consignee
                    or known.id = (select merged_into from known_consignee where id = :consignee)
                order by known.id for share) locked""";

    private static final String TAKEN =
            """
            select proposal.* from contact_proposal proposal
                join known_consignee own on own.id = proposal.consignee_id
            where proposal.state = 'Proposed' and (own.id = any (:told) or own.merged_into = any (:told))
                and exists (
                    select from known_consignee known, jsonb_array_elements(known.contacts) contact
                    where known.id in (own.id, own.merged_into)
                        and lower(contact ->> 'email') = lower(proposal.email) and contact ->> 'role' = 'Quality')
            order by proposal.id
            for update of proposal""";

    private static final String HOLDS =
            """
            select exists (
                select from known_consignee own
                    join known_consignee known on known.id in (own.id, own.merged_into),
                    jsonb_array_elements(known.contacts) contact
                where own.id = :consignee
                    and lower(contact ->> 'email') = lower(:email) and contact ->> 'role' = 'Quality')""";

    /**
     * Whether the register is known to have this address for safety notices. Until the transaction ends nothing newer
     * is learnt of the consignee: what is proposed in it is seen by whoever learns next.
     */
    boolean registerHolds(UUID consignee, String email) {
        getSession()
                .createNativeQuery(LOCK_KNOWN, Tuple.class)
                .setParameter("consignee", consignee)
                .getSingleResult()
                .get(0, Integer.class);
        return getSession()
                .createNativeQuery(HOLDS, Tuple.class)
                .setParameter("consignee", consignee)
                .setParameter("email", email)
                .getSingleResult()
                .get(0, Boolean.class);
    }

    /** Those the register took, as it told of these consignees; locked. */
    List<Proposal> taken(Collection<UUID> consignees) {
        return getSession()
                .createNativeQuery(TAKEN, Proposal.class)
                .setParameter("told", consignees.toArray(UUID[]::new))
                .getResultList();
    }

    /** How many of the obligation the register has not taken. */
    long open(ObligationId obligation) {
        return count(
                "noticeId = ?1 and consigneeId = ?2 and state = ?3",
                obligation.noticeId(),
                obligation.consigneeId(),
                Proposal.State.Proposed);
    }

    /** @throws ContactCorrectionNotFound if the obligation has none of that id */
    Proposal require(ObligationId obligation, UUID id) {
        return find(
                        "id = ?1 and noticeId = ?2 and consigneeId = ?3",
                        id,
                        obligation.noticeId(),
                        obligation.consigneeId())
                .firstResultOptional()
                .orElseThrow(() -> new ContactCorrectionNotFound(id, obligation));
    }

    /** The newest first. */
    List<Proposal> of(ObligationId obligation, @Nullable Place after, int limit) {
        var condition = "noticeId = ?1 and consigneeId = ?2";
        var order = " order by proposedAt desc, id desc";
        var query = after == null
                ? find(condition + order, obligation.noticeId(), obligation.consigneeId())
                : find(
                        condition + " and (proposedAt, id) < (?3, ?4)" + order,
                        obligation.noticeId(),
                        obligation.consigneeId(),
                        after.at(),
                        after.id());
        return query.range(0, limit - 1).list();
    }
}
