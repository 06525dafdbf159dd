package org.fieldsafety.acknowledgement.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.jspecify.annotations.Nullable;

/** A contact somebody proposed for a consignee. The register decides; once it has taken it, the topic forgets it. */
@Entity
@Table(name = "contact_proposal")
public class Proposal {
    @Id
    private UUID id;

    @Column
    private long version = 1;

    @Enumerated(EnumType.STRING)
    private State state = State.Proposed;

    @Column(name = "notice_id")
    private UUID noticeId;

    @Column(name = "consignee_id")
    private UUID consigneeId;

    @Column
    private @Nullable String wrong;

    @Column
    private String name;

    @Column
    private String email;

    @Column
    private @Nullable String language;

    @Column
    private @Nullable String note;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "applied_at")
    private @Nullable Instant appliedAt;

    /** How far it came; spelt as everywhere outside. */
    public enum State {
        /** The register has not taken it yet, or refuses it. */
        Proposed,
        /** The register holds this contact. */
        Applied
    }

    protected Proposal() {}

    Proposal(ObligationId obligation, ContactCorrection said, String by, Instant at) {
        id = UUID.randomUUID();
        noticeId = obligation.noticeId();
        consigneeId = obligation.consigneeId();
        wrong = said.wrong();
        name = said.name();
        email = said.email();
        language = said.language();
        note = said.note();
        proposedBy = by;
        proposedAt = at;
    }

    /** The register was holding this contact before anybody proposed it. */
    void knownAlready() {
        state = State.Applied;
        appliedAt = proposedAt;
    }

    /** The register took it. */
    ProposalChanged applied(Instant at) {
        version++;
        state = State.Applied;
        appliedAt = at;
        return ProposalChanged.of(this);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public State state() {
        return state;
    }

    UUID noticeId() {
        return noticeId;
    }

    UUID consigneeId() {
        return consigneeId;
    }

    @Nullable
    String wrong() {
        return wrong;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    @Nullable
    String language() {
        return language;
    }

    @Nullable
    String note() {
        return note;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable
    Instant appliedAt() {
        return appliedAt;
    }
}
