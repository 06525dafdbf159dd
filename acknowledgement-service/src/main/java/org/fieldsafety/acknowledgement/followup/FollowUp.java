package org.fieldsafety.acknowledgement.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to look into because of an answer, until somebody closes it or a later answer settles it. */
@Entity
@Table(name = "follow_up")
class FollowUp {
    @Id
    private UUID id;

    @Version
    @Column
    private long version;

    @Column(name = "notice_id")
    private UUID noticeId;

    @Column(name = "consignee_id")
    private UUID consigneeId;

    @Enumerated(EnumType.STRING)
    private FollowUpKind kind;

    @Column
    private String question;

    @Column(name = "acknowledgement_id")
    private UUID acknowledgementId;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column
    private @Nullable String note;

    @Column(name = "settled_by")
    private @Nullable UUID settledBy;

    protected FollowUp() {}

    /**
     * Somebody looked into it.
     *
     * @param note what came of it
     * @throws FollowUpClosed if it is closed already
     */
    void close(String by, String note, Instant at) {
        if (closedAt != null) {
            throw new FollowUpClosed();
        }
        closedAt = at;
        closedBy = by;
        this.note = note;
    }

    long version() {
        return version;
    }

    FollowUpView view() {
        return new FollowUpView(
                id,
                noticeId,
                consigneeId,
                kind,
                question.isEmpty() ? null : question,
                acknowledgementId,
                openedAt,
                closedAt,
                closedBy,
                note,
                settledBy,
                version);
    }
}
