package org.fieldsafety.acknowledgement.obligation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
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
    private static final String DETAILS_CHANGED = "DetailsChanged";

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

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Embedded
    private UnitCounts units = UnitCounts.NONE;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Reply> answers = Map.of();

    @Column
    private boolean affirmed;

    /** As it was last told: what the clock makes of it between two changes is a change of its own. */
    @Column
    private boolean overdue;

    /** By a distributor that passed devices on to it. */
    @Column
    private boolean named;

    /** Declared, and nothing was heard since. */
    @Column
    private boolean unreachable;

    // Never read from here, so never loaded: each change only adds one, which is written with it.
    @OneToMany(mappedBy = "obligation", cascade = CascadeType.PERSIST)
    private List<ObligationChange> changes = new ArrayList<>();

    protected Obligation() {}

    /** An obligation nothing is known of yet: the first unit makes it due. */
    Obligation(ObligationId id) {
        this.id = id;
    }

    /** Units were found, moved, released, or got another status. */
    Optional<ObligationChanged> unitsChanged(UnitCounts delta, Instant at) {
        var before = state();
        units = units.plus(delta);
        return changed(before, "UnitsChanged", Cause.UNITS, at);
    }

    /**
     * The notice became known here, or was revised.
     *
     * @param version of the notice
     * @param dueIn by when it is due in a country; null while that is not known
     * @param mustBeYes codes of its MustBeYes questions
     */
    Optional<ObligationChanged> noticeKnown(
            long version, Function<@Nullable String, Due> dueIn, Set<String> mustBeYes, Instant at) {
        var before = state();
        owes(dueIn.apply(country));
        affirmed = affirms(mustBeYes);
        return changed(before, DETAILS_CHANGED, Cause.notice(version), at);
    }

    /** The consignee became known here, or its country is another now, where these are the due dates. */
    Optional<ObligationChanged> countryKnown(String country, Due due, Instant at) {
        var before = state();
        this.country = country;
        owes(due);
        return changed(before, DETAILS_CHANGED, Cause.consignee(id.consigneeId()), at);
    }

    /** A distributor named the consignee as its customer. */
    Optional<ObligationChanged> named(UUID supplier, Instant at) {
        var before = state();
        named = true;
        return changed(before, DETAILS_CHANGED, Cause.consignee(supplier), at);
    }

    /** The notice was withdrawn: nobody owes an answer for having been named. */
    Optional<ObligationChanged> withdrawn(long version, Instant at) {
        var before = state();
        named = false;
        return changed(before, DETAILS_CHANGED, Cause.notice(version), at);
    }

    /** The consignee was merged: what it owed because it was named, the one that stands for it owes. */
    Optional<ObligationChanged> handedOver(UUID survivor, Instant at) {
        var before = state();
        named = false;
        return changed(before, DETAILS_CHANGED, Cause.consignee(survivor), at);
    }

    /** The notice went out to the consignee; only the first time counts. */
    Optional<ObligationChanged> notified(Instant at) {
        var before = state();
        notifiedAt = notifiedAt == null ? at : notifiedAt;
        return changed(before, "Notified", Cause.OUTREACH, at);
    }

    /** A day has ended, and with it perhaps the time to answer. */
    Optional<ObligationChanged> dayEnded(Instant at) {
        return changed(state(), "Overdue", Cause.CLOCK, at);
    }

    /**
     * An acknowledgement was submitted: who answers can be reached.
     *
     * @param acknowledgement its id
     * @param given answers by question code; a question not among them keeps its earlier answer
     * @param mustBeYes codes of the notice's MustBeYes questions
     */
    public Optional<ObligationChanged> received(
            UUID acknowledgement, Map<String, Reply> given, Set<String> mustBeYes, Instant at) {
        var before = state();
        var latest = new TreeMap<>(answers);
        latest.putAll(given);
        answers = latest;
        affirmed = affirms(mustBeYes);
        receivedAt = receivedAt == null ? at : receivedAt;
        answeredAt = at;
        unreachable = false;
        return changed(before, "Received", Cause.acknowledgement(acknowledgement), at);
    }

    /**
     * No contact with the consignee can be made. It holds until an acknowledgement comes, until it is taken back, or
     * until nothing is owed any more.
     *
     * @param reason in the coordinator's words
     * @param caller subject of who says so
     * @throws NothingOwed if there is nothing to reach the consignee for
     */
    public Optional<ObligationChanged> unreachable(String reason, String caller, Instant at) {
        if (!status.isOpen()) {
            throw new NothingOwed(id, status);
        }
        var before = state();
        unreachable = true;
        return changed(before, "Unreachable", Cause.caller(caller), reason, at);
    }

    /**
     * Contact can be made after all.
     *
     * @param caller subject of who says so
     */
    public Optional<ObligationChanged> reachable(String caller, Instant at) {
        var before = state();
        unreachable = false;
        return changed(before, "Reachable", Cause.caller(caller), at);
    }

    /** Now, or as soon after the last answer as can be told: whatever the clocks of two replicas say, answers are ordered. */
    public Instant afterLastAnswer(Instant now) {
        return answeredAt == null || answeredAt.isBefore(now) ? now : answeredAt.plus(1, ChronoUnit.MICROS);
    }

    public ObligationId id() {
        return id;
    }

    /** The latest answer to each question answered so far, by question code. */
    public Map<String, Reply> answers() {
        return Map.copyOf(answers);
    }

    /** What is seen from outside. */
    public ObligationState state() {
        return new ObligationState(
                version,
                status,
                country,
                receiptDue,
                completionDue,
                overdue,
                notifiedAt,
                receivedAt,
                completedAt,
                units);
    }

    private void owes(Due due) {
        receiptDue = due.receipt();
        completionDue = due.completion();
    }

    private Optional<ObligationChanged> changed(ObligationState before, String otherwise, Cause cause, Instant at) {
        return changed(before, otherwise, cause, null, at);
    }

    private Optional<ObligationChanged> changed(
            ObligationState before, String otherwise, Cause cause, @Nullable String note, Instant at) {
        status = ObligationStatus.of(units, named, receivedAt != null, affirmed, unreachable);
        unreachable = status == ObligationStatus.Unreachable;
        if (status != ObligationStatus.Completed) {
            completedAt = null;
        } else if (completedAt == null) {
            completedAt = at;
        }
        overdue = state().overdue(LocalDate.ofInstant(at, ZoneOffset.UTC));
        if (state().equals(before)) {
            return Optional.empty();
        }
        version++;
        var kind = status == before.status() ? otherwise : status.name();
        var change = new ObligationChanged.Change(kind, at, cause.withoutPerson());
        var told = ObligationChanged.of(id, state(), change);
        changes.add(new ObligationChange(this, told, cause, note));
        return Optional.of(told);
    }

    private static boolean isYes(@Nullable Reply reply) {
        return reply != null && reply.isYes();
    }

    private boolean affirms(Set<String> mustBeYes) {
        return mustBeYes.stream().allMatch(question -> isYes(answers.get(question)));
    }
}
