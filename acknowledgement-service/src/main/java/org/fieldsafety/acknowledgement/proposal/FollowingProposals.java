package org.fieldsafety.acknowledgement.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import org.fieldsafety.platform.outbox.Outbox;

/** Sees what the register took, and tells the same proposals again without personal data. */
@ApplicationScoped
public class FollowingProposals {
    private final ProposalRepository proposals;
    private final Outbox outbox;
    private final Clock clock;

    FollowingProposals(ProposalRepository proposals, Outbox outbox, Clock clock) {
        this.proposals = proposals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The register told of these consignees, and what it told is kept already. */
    @Transactional(TxType.MANDATORY)
    public void consigneesTold(Collection<UUID> consignees) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var events = proposals.taken(consignees).stream()
                .map(proposal -> proposal.applied(now).outbound())
                .toList();
        if (!events.isEmpty()) {
            outbox.appendAll(events);
        }
    }
}
