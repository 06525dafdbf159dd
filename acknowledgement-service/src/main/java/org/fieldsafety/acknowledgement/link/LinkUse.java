package org.fieldsafety.acknowledgement.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One use of a personal link. */
@Entity
@Immutable
@Table(name = "link_use")
public class LinkUse {
    @Id
    private UUID id;

    @Column(name = "link_id")
    private UUID linkId;

    @Column(name = "at")
    private Instant usedAt;

    @Enumerated(EnumType.STRING)
    private What what;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    /** What a person does with a link. */
    public enum What {
        /** Looked at what the link is for. */
        Opened,
        ReadForm,
        ReadLetter,
        ReadAcknowledgements,
        Answered,
        /** Named somebody else as the one to answer. */
        NamedContact,
        NamedCustomers,
        ReportedSignal
    }

    /** What became of it. */
    public enum Outcome {
        Done,
        /** Was not let through: the link had ended, or what was asked for or sent was refused. */
        Refused,
        /** Went wrong here. */
        Failed
    }

    protected LinkUse() {}

    LinkUse(UUID linkId, Instant at, What what, Outcome outcome) {
        this.id = UUID.randomUUID();
        this.linkId = linkId;
        this.usedAt = at;
        this.what = what;
        this.outcome = outcome;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return usedAt;
    }

    What what() {
        return what;
    }

    Outcome outcome() {
        return outcome;
    }
}
