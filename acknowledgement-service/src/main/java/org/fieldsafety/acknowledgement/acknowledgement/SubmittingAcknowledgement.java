package org.fieldsafety.acknowledgement.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import org.fieldsafety.acknowledgement.answer.AnswerRules;
import org.fieldsafety.acknowledgement.answer.SignedAnswer;
import org.fieldsafety.acknowledgement.obligation.ObligationChanged;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.registry.AffectedUnits;
import org.fieldsafety.platform.outbox.Outbox;

/** Takes a signed answer: keeps it, tells it, and counts it towards the obligation. Runs in the caller's transaction. */
@ApplicationScoped
public class SubmittingAcknowledgement {
    /** Where a day begins first: a date there is no lie, though it is still tomorrow for us. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final Demands demands;
    private final AffectedUnits units;
    private final AcknowledgementRepository acknowledgements;
    private final Outbox outbox;
    private final Clock clock;

    SubmittingAcknowledgement(
            Demands demands,
            AffectedUnits units,
            AcknowledgementRepository acknowledgements,
            Outbox outbox,
            Clock clock) {
        this.demands = demands;
        this.units = units;
        this.acknowledgements = acknowledgements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Whether whoever submits may answer for the consignee, the caller has seen to.
     *
     * @param submittedBy subject of the caller's token, or the personal link
     */
    public Acknowledgement submit(ObligationId id, SignedAnswer answer, String submittedBy) {
        var demand = demands.lock(id);
        AnswerRules.check(answer, demand.notice(), LocalDate.now(clock.withZone(EARLIEST)));
        var now = later(acknowledgements.lastSubmitted(id), clock.instant().truncatedTo(ChronoUnit.MICROS));
        var acknowledgement =
                new Acknowledgement(id, answer, units.unmatched(id, answer.unitNames()), submittedBy, now);
        acknowledgements.persist(acknowledgement);
        var events = new ArrayList<>(AcknowledgementSubmitted.outbound(acknowledgement, demand.notice()));
        demand.obligation()
                .received(answer.answersByQuestion(), demand.notice().mustBeYes(), now)
                .map(ObligationChanged::outbound)
                .ifPresent(events::add);
        outbox.appendAll(events);
        return acknowledgement;
    }

    /** Orders the answers of one obligation, which is locked, whatever the clocks of two replicas say. */
    private static Instant later(Optional<Instant> last, Instant now) {
        return last.filter(before -> !before.isBefore(now))
                .map(before -> before.plus(1, ChronoUnit.MICROS))
                .orElse(now);
    }
}
