package org.fieldsafety.registry.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.platform.http.Place;
import org.fieldsafety.registry.proposal.ProposalView.State;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What became of proposals, without the personal data they carried. */
@ApplicationScoped
class DecidedProposals {
    private static final String ABOUT =
            "select exists (select from consignee_proposal where id = :id and version >= :version)";

    private static final String DECIDE =
            """
            insert into consignee_proposal as p
                (id, version, kind, state, code, reason, consignee_id, proposed_at, decided_at)
            values (:id, :version, :kind, :state, cast(:code as text), cast(:reason as text), :consignee, :proposed, :now)
            on conflict (id) do update set
                version = excluded.version, state = excluded.state, code = excluded.code, reason = excluded.reason,
                decided_at = excluded.decided_at
            where excluded.version > p.version
            """;

    private static final String PAGE =
            """
            select id, kind, state, code, reason, consignee_id, proposed_at, decided_at
            from consignee_proposal
            where (cast(:state as text) is null or state = :state)
                and (cast(:at as timestamptz) is null or (decided_at, id) < (:at, cast(:after as uuid)))
            order by decided_at desc, id desc
            limit :limit
            """;

    private final Session database;
    private final Clock clock;

    DecidedProposals(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether this version of it, or a newer one, was decided about. */
    boolean about(ProposalEvent proposal) {
        return database.createNativeQuery(ABOUT, Tuple.class)
                .setParameter("id", proposal.id())
                .setParameter("version", proposal.version())
                .getSingleResult()
                .get(0, Boolean.class);
    }

    /** @param remark what a registrar should know of it */
    void applied(ProposalEvent proposal, @Nullable String remark) {
        decide(proposal, State.Applied, null, remark);
    }

    void refused(ProposalEvent proposal, String code, String reason) {
        decide(proposal, State.Refused, code, reason);
    }

    private void decide(ProposalEvent proposal, State state, @Nullable String code, @Nullable String reason) {
        database.createNativeMutationQuery(DECIDE)
                .setParameter("id", proposal.id())
                .setParameter("version", proposal.version())
                .setParameter("kind", proposal.kind())
                .setParameter("state", state.name())
                .setParameter("code", code, String.class)
                .setParameter("reason", reason, String.class)
                .setParameter("consignee", proposal.consigneeId())
                .setParameter("proposed", proposal.proposedAt())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The one decided last first. */
    List<ProposalView> page(@Nullable State state, @Nullable Place after, int limit) {
        return database.createNativeQuery(PAGE, Tuple.class)
                .setParameter("state", state == null ? null : state.name(), String.class)
                .setParameter("at", after == null ? null : after.at(), Instant.class)
                .setParameter("after", after == null ? null : after.id(), UUID.class)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new ProposalView(
                        row.get("id", UUID.class),
                        row.get("kind", String.class),
                        State.valueOf(row.get("state", String.class)),
                        row.get("code", String.class),
                        row.get("reason", String.class),
                        row.get("consignee_id", UUID.class),
                        row.get("proposed_at", Instant.class),
                        row.get("decided_at", Instant.class)))
                .toList();
    }
}
