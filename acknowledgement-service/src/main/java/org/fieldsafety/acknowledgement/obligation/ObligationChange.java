package org.fieldsafety.acknowledgement.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One change of an obligation, kept for ever beside the event that told it. */
@Entity
@Immutable
@Table(name = "obligation_change")
public class ObligationChange {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "notice_id", referencedColumnName = "notice_id")
    @JoinColumn(name = "consignee_id", referencedColumnName = "consignee_id")
    private @Nullable Obligation obligation;

    @Column
    private long version;

    @Column
    private Instant at;

    @Column
    private String kind;

    @Enumerated(EnumType.STRING)
    private ObligationStatus status;

    @Column
    private boolean overdue;

    @Embedded
    private Cause cause;

    @Column
    private @Nullable String note;

    protected ObligationChange() {}

    ObligationChange(Obligation obligation, ObligationChanged told, Cause cause, @Nullable String note) {
        this.id = UUID.randomUUID();
        this.obligation = obligation;
        this.version = told.version();
        this.at = told.change().at();
        this.kind = told.change().kind();
        this.status = told.status();
        this.overdue = told.overdue();
        this.cause = cause;
        this.note = note;
    }

    public long version() {
        return version;
    }

    public Instant at() {
        return at;
    }

    /** The status entered; when it stayed, what else changed. */
    public String kind() {
        return kind;
    }

    public ObligationStatus status() {
        return status;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public Cause cause() {
        return cause;
    }

    /** The reason that was given, where one was asked for. */
    public @Nullable String note() {
        return note;
    }
}
