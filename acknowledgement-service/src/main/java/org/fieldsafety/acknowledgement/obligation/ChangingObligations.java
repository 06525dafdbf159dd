package org.fieldsafety.acknowledgement.obligation;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.fieldsafety.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** What the neighbours tell changes obligations. Runs in the consumer's transaction; events leave with it. */
@ApplicationScoped
public class ChangingObligations {
    private final ObligationRepository obligations;
    private final Outbox outbox;
    private final Clock clock;

    ChangingObligations(ObligationRepository obligations, Outbox outbox, Clock clock) {
        this.obligations = obligations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Moves the unit counts; the first unit of a consignee opens its obligation. */
    public void unitsChanged(Map<ObligationId, UnitCounts> deltas) {
        obligations.copyDetails();
        obligations.open(deltas.keySet());
        change(
                obligations.lock(deltas.keySet()),
                (obligation, at) -> obligation.unitsChanged(deltas.getOrDefault(obligation.id(), UnitCounts.NONE), at));
    }

    /**
     * Brings the obligations of the notice in line with it.
     *
     * @param mustBeYes codes of its MustBeYes questions
     */
    public void noticeKnown(
            UUID noticeId, @Nullable LocalDate receiptDue, @Nullable LocalDate completionDue, Set<String> mustBeYes) {
        obligations.changeDetails();
        change(
                obligations.lockOfNotice(noticeId),
                (obligation, at) -> obligation.noticeKnown(receiptDue, completionDue, mustBeYes, at));
    }

    /** Brings the obligations of these consignees in line with the countries they are in. */
    public void countriesKnown(Map<UUID, String> countries) {
        obligations.changeDetails();
        change(
                obligations.lockOfConsignees(countries.keySet()),
                (obligation, at) -> obligation.countryKnown(
                        requireNonNull(countries.get(obligation.id().consigneeId())), at));
    }

    /** The notice went out to these consignees at this time. */
    public void notified(Collection<ObligationId> ids) {
        change(obligations.lock(ids), Obligation::notified);
    }

    private void change(List<Obligation> locked, BiFunction<Obligation, Instant, Optional<ObligationChanged>> change) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var events = locked.stream()
                .flatMap(obligation -> change.apply(obligation, now).stream())
                .map(ObligationChanged::outbound)
                .toList();
        if (!events.isEmpty()) {
            outbox.appendAll(events);
        }
    }
}
