package org.fieldsafety.acknowledgement.acknowledgement;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.acknowledgement.answer.AnswerRules;
import org.fieldsafety.acknowledgement.answer.SignedAnswer;
import org.fieldsafety.acknowledgement.answer.UnitAnswer;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.registry.UnitName;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One signed answer of a consignee; it never changes, a correction is a new one. */
@Entity
@Immutable
@Table(name = "acknowledgement")
public class Acknowledgement {
    @Id
    private UUID id;

    @Column(name = "notice_id")
    private UUID noticeId;

    @Column(name = "consignee_id")
    private UUID consigneeId;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    // Up to megabytes, and a list of acknowledgements does without it.
    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    private SignedAnswer content;

    @Column(name = "content_hash")
    private String contentHash;

    // Null when it is just the units of the content.
    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<UnitAnswer> recorded;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> supersedes = List.of();

    @Column(name = "unit_count")
    private int unitCount;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UnitName> unmatched;

    protected Acknowledgement() {}

    /**
     * @param content found valid by {@link AnswerRules}
     * @param recorded what it says of each unit, written out
     * @param submittedBy subject of the token it came with
     * @param unmatched units in it which, as far as is known here, are not the consignee's affected devices
     */
    Acknowledgement(
            ObligationId obligation,
            SignedAnswer content,
            List<UnitAnswer> recorded,
            List<UnitName> unmatched,
            String submittedBy,
            Instant submittedAt) {
        this.id = UUID.randomUUID();
        this.noticeId = obligation.noticeId();
        this.consigneeId = obligation.consigneeId();
        this.submittedBy = submittedBy;
        this.submittedAt = submittedAt;
        this.content = content;
        this.contentHash = ContentHash.of(obligation, content);
        this.recorded = content.isFolded() ? recorded : null;
        this.unitCount = recorded.size();
        this.unmatched = unmatched;
    }

    /** Before it is kept: which earlier ones it answers again in part, or in whole. */
    void supersede(List<UUID> earlier) {
        supersedes = earlier;
    }

    public UUID id() {
        return id;
    }

    public ObligationId obligation() {
        return new ObligationId(noticeId, consigneeId);
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public SignedAnswer content() {
        return content;
    }

    public String contentHash() {
        return contentHash;
    }

    /** What it says of each unit, its lists and what it says of every unit written out. */
    public List<UnitAnswer> recorded() {
        return recorded == null ? content.units() : recorded;
    }

    /** Those before it that it answers again in part, or in whole; the newest first. */
    public List<UUID> supersedes() {
        return supersedes;
    }

    int unitCount() {
        return unitCount;
    }

    public List<UnitName> unmatched() {
        return unmatched;
    }
}
