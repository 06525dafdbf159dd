package org.fieldsafety.acknowledgement.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationNotFound;
import org.fieldsafety.acknowledgement.obligation.ObligationRepository;
import org.fieldsafety.platform.outbox.Outbox;

/** Takes the word of a recipient that somebody else is the right contact. What it owes stays as it is. */
@ApplicationScoped
public class ProposingContact {
    /** More than any organisation names by mistake; the register takes them within a second. */
    private static final long MOST_OPEN = 20;

    private final ObligationRepository obligations;
    private final ProposalRepository proposals;
    private final Outbox outbox;
    private final Clock clock;

    ProposingContact(ObligationRepository obligations, ProposalRepository proposals, Outbox outbox, Clock clock) {
        this.obligations = obligations;
        this.proposals = proposals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Whether whoever proposes may speak for the consignee, the caller has seen to, and that the correction is valid by
     * its constraints.
     *
     * @param by subject of the caller's token, or the personal link
     * @throws ObligationNotFound if the consignee owes nothing for the notice
     */
    @Transactional(TxType.MANDATORY)
    public Proposal propose(ObligationId id, ContactCorrection correction, String by) {
        correction.check();
        // Before the obligation, as whoever learns of a consignee locks the two.
        boolean known = proposals.registerHolds(id.consigneeId(), correction.email());
        obligations.lock(id).orElseThrow(() -> new ObligationNotFound(id));
        var proposal = new Proposal(id, correction, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (known) {
            proposal.knownAlready();
        } else {
            var open = proposals.open(id);
            if (open >= MOST_OPEN) {
                throw new TooManyProposals(open);
            }
        }
        proposals.persist(proposal);
        outbox.append(ProposalChanged.of(proposal).outbound());
        return proposal;
    }
}
