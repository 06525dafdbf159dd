package org.fieldsafety.acknowledgement.obligation;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
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
     * @param version of the notice
     * @param dueIn by when it is due in a country; null for one that is not known
     * @param mustBeYes codes of its MustBeYes questions
     */
    public void noticeKnown(UUID noticeId, long version, Function<@Nullable String, Due> dueIn, Set<String> mustBeYes) {
        obligations.changeDetails();
        change(
                obligations.lockOfNotice(noticeId),
                (obligation, at) -> obligation.noticeKnown(version, dueIn, mustBeYes, at));
    }

    /** Brings the obligations of these consignees in line with the countries they are in. */
    public void countriesKnown(Map<UUID, String> countries) {
        obligations.changeDetails();
        var locked = obligations.lockOfConsignees(countries.keySet());
        var due = obligations.dueDates(countries.keySet());
        change(locked, (obligation, at) -> {
            var id = obligation.id();
            return obligation.countryKnown(
                    requireNonNull(countries.get(id.consigneeId())), due.getOrDefault(id, Due.NONE), at);
        });
    }

    /**
     * These consignees owe an answer because distributors named them, whatever is known of their units.
     *
     * @param suppliers by whom each was named
     * @param answerable whether anything is owed for a notice; asked when nobody can withdraw it meanwhile
     */
    public void named(Map<ObligationId, UUID> suppliers, Predicate<UUID> answerable) {
        obligations.copyDetails();
        var owing = suppliers.keySet().stream()
                .filter(id -> answerable.test(id.noticeId()))
                .toList();
        obligations.open(owing);
        change(
                obligations.lock(owing),
                (obligation, at) -> obligation.named(requireNonNull(suppliers.get(obligation.id())), at));
    }

    /**
     * Nothing is owed for the notice any more: of the devices the register tells, of those who were named this does.
     *
     * @param version of the notice
     */
    public void withdrawn(UUID noticeId, long version) {
        obligations.changeDetails();
        change(obligations.lockOfNotice(noticeId), (obligation, at) -> obligation.withdrawn(version, at));
    }

    /**
     * What consignees owed because they were named, those owe that they were merged into.
     *
     * @param survivors by the id of the one that was merged
     */
    public void merged(Map<UUID, UUID> survivors) {
        var named = obligations.named(survivors.keySet());
        if (named.isEmpty()) {
            return;
        }
        var heirs = named.stream()
                .collect(toMap(
                        id -> new ObligationId(id.noticeId(), requireNonNull(survivors.get(id.consigneeId()))),
                        ObligationId::consigneeId,
                        (one, other) -> one));
        obligations.copyDetails();
        obligations.open(heirs.keySet());
        var all = new HashSet<>(named);
        all.addAll(heirs.keySet());
        change(obligations.lock(all), (obligation, at) -> {
            var merged = heirs.get(obligation.id());
            return merged != null
                    ? obligation.named(merged, at)
                    : obligation.handedOver(
                            requireNonNull(survivors.get(obligation.id().consigneeId())), at);
        });
    }

    /**
     * Makes overdue what was due by a day that has ended.
     *
     * @param most how many at once
     * @return how many there were
     */
    int dayEnded(int most) {
        var late = obligations.lockLate(LocalDate.now(clock), most);
        change(late, Obligation::dayEnded);
        return late.size();
    }

    /** The notice went out to these consignees at this time. */
    public void notified(Collection<ObligationId> ids) {
        change(obligations.lock(ids), Obligation::notified);
    }

    /** Makes one change to each and tells what came of it. */
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
