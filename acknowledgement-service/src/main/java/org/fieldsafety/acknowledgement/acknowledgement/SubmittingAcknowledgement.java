package org.fieldsafety.acknowledgement.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fieldsafety.acknowledgement.answer.AnswerRules;
import org.fieldsafety.acknowledgement.answer.SignedAnswer;
import org.fieldsafety.acknowledgement.answer.UnfoldedAnswer;
import org.fieldsafety.acknowledgement.answer.UnitAnswer;
import org.fieldsafety.acknowledgement.obligation.ObligationChanged;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.registry.AffectedUnit;
import org.fieldsafety.acknowledgement.registry.AffectedUnits;
import org.fieldsafety.platform.audit.AuditTrail;
import org.fieldsafety.platform.outbox.Outbox;

/** Takes a signed answer: keeps it, tells it, and counts it towards the obligation. Runs in the caller's transaction. */
@ApplicationScoped
public class SubmittingAcknowledgement {
    /** Where a day begins first: a date there is no lie, though it is still tomorrow for us. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final Demands demands;
    private final AffectedUnits units;
    private final KeepingAcknowledgements keeping;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    SubmittingAcknowledgement(
            Demands demands,
            AffectedUnits units,
            KeepingAcknowledgements keeping,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.demands = demands;
        this.units = units;
        this.keeping = keeping;
        this.outbox = outbox;
        this.trail = trail;
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
        var held = answer.namesEveryUnit() ? units.of(id, null, AnswerRules.MOST_UNITS + 1) : List.<AffectedUnit>of();
        var recorded = UnfoldedAnswer.of(answer, demand.notice(), held);
        var now = demand.obligation().afterLastAnswer(clock.instant().truncatedTo(ChronoUnit.MICROS));
        var unmatched =
                units.unmatched(id, recorded.stream().map(UnitAnswer::name).toList());
        var acknowledgement = new Acknowledgement(id, answer, recorded, unmatched, submittedBy, now);
        keeping.keep(acknowledgement, demand, recorded);
        var events = new ArrayList<>(AcknowledgementSubmitted.outbound(acknowledgement, recorded));
        demand.obligation()
                .received(
                        acknowledgement.id(),
                        answer.answersByQuestion(),
                        demand.notice().mustBeYes(),
                        now)
                .map(ObligationChanged::outbound)
                .ifPresent(events::add);
        outbox.appendAll(events);
        trail.signature(answer.signature().meaning(), acknowledgement.contentHash());
        return acknowledgement;
    }
}
