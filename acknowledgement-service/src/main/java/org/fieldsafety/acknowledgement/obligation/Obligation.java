package org.fieldsafety.acknowledgement.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What one consignee owes for one notice. Whoever changes it holds its row lock, so that changes queue instead of
 * failing. Each change tells the event it makes, or nothing when nothing that is seen from outside changed.
 */
@Entity
@Table(name = "obligation")
public class Obligation {
    @EmbeddedId
    private ObligationId id;

    // Counts the events, so no @Version: that would grow with changes nobody outside sees.
    @Column
    private long version;

    @Enumerated(EnumType.STRING)
    private ObligationStatus status = ObligationStatus.NotAffected;

    @Column
    private @Nullable String country;

    @Column(name = "receipt_due")
    private @Nullable LocalDate receiptDue;

    @Column(name = "completion_due")
    private @Nullable LocalDate completionDue;

    @Column(name = "notified_at")
    private @Nullable Instant notifiedAt;

    @Column(name = "received_at")
    private @Nullable Instant receivedAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Embedded
    private UnitCounts units = UnitCounts.NONE;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Reply> answers = Map.of();

    @Column
    private boolean affirmed;

    protected Obligation() {}

    /** An obligation nothing is known of yet: the first unit makes it due. */
    Obligation(ObligationId id) {
        this.id = id;
    }

    /** Units were found, moved, released, or got another status. */
    Optional<ObligationChanged> unitsChanged(UnitCounts delta, Instant at) {
        var before = state();
        units = units.plus(delta);
        return changed(before, "UnitsChanged", at);
    }

    /**
     * The notice became known here, or was revised.
     *
     * @param mustBeYes codes of its MustBeYes questions
     */
    Optional<ObligationChanged> noticeKnown(
            @Nullable LocalDate receiptDue, @Nullable LocalDate completionDue, Set<String> mustBeYes, Instant at) {
        var before = state();
        this.receiptDue = receiptDue;
        this.completionDue = completionDue;
        affirmed = affirms(mustBeYes);
        return changed(before, "DetailsChanged", at);
    }

    /** The consignee became known here, or its country is another now. */
    Optional<ObligationChanged> countryKnown(String country, Instant at) {
        var before = state();
        this.country = country;
        return changed(before, "DetailsChanged", at);
    }

    /** The notice went out to the consignee; only the first time counts. */
    Optional<ObligationChanged> notified(Instant at) {
        var before = state();
        notifiedAt = notifiedAt == null ? at : notifiedAt;
        return changed(before, "Notified", at);
    }

    /**
     * An acknowledgement was submitted.
     *
     * @param given answers by question code; a question not among them keeps its earlier answer
     * @param mustBeYes codes of the notice's MustBeYes questions
     */
    public Optional<ObligationChanged> received(Map<String, Reply> given, Set<String> mustBeYes, Instant at) {
        var before = state();
        var latest = new TreeMap<>(answers);
        latest.putAll(given);
        answers = latest;
        affirmed = affirms(mustBeYes);
        receivedAt = receivedAt == null ? at : receivedAt;
        return changed(before, "Received", at);
    }

    public ObligationId id() {
        return id;
    }

    /** The latest answer to each question answered so far, by question code. */
    public Map<String, Reply> answers() {
        return Map.copyOf(answers);
    }

    /** What is seen from outside. */
    ObligationState state() {
        return new ObligationState(
                version, status, country, receiptDue, completionDue, notifiedAt, receivedAt, completedAt, units);
    }

    private Optional<ObligationChanged> changed(ObligationState before, String otherwise, Instant at) {
        status = ObligationStatus.of(units, receivedAt != null, affirmed);
        if (status != ObligationStatus.Completed) {
            completedAt = null;
        } else if (completedAt == null) {
            completedAt = at;
        }
        if (state().equals(before)) {
            return Optional.empty();
        }
        version++;
        var kind = status == before.status() ? otherwise : status.name();
        return Optional.of(ObligationChanged.of(id, state(), kind, at));
    }

    private static boolean isYes(@Nullable Reply reply) {
        return reply != null && reply.isYes();
    }

    private boolean affirms(Set<String> mustBeYes) {
        return mustBeYes.stream().allMatch(question -> isYes(answers.get(question)));
    }
}
