package org.fieldsafety.acknowledgement.signal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationNotFound;
import org.fieldsafety.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Takes what is reported, tells it, and has it mailed to the manufacturer's vigilance. Runs in the caller's transaction. */
@ApplicationScoped
public class ReportingSignal {
    /** Where a day begins first. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final Surroundings surroundings;
    private final SafetySignals signals;
    private final MailingSignal mailing;
    private final Outbox outbox;
    private final Clock clock;

    ReportingSignal(
            Surroundings surroundings, SafetySignals signals, MailingSignal mailing, Outbox outbox, Clock clock) {
        this.surroundings = surroundings;
        this.signals = signals;
        this.mailing = mailing;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Whether whoever reports may speak for the consignee, the caller has seen to. Also for a notice that is closed or
     * withdrawn: harm does not end with it.
     *
     * @param accepted languages the reporter reads, as an {@code Accept-Language} header
     * @param by subject of the caller's token, or the personal link
     * @throws ObligationNotFound if the consignee owes nothing for the notice
     */
    public SafetySignalView report(ObligationId id, ReportSignalRequest request, @Nullable String accepted, String by) {
        request.check(LocalDate.now(clock.withZone(EARLIEST)));
        var place = surroundings.of(id, accepted);
        var address = mailing.address(place.notice(), place.country());
        var signal = new SafetySignal(
                id,
                request,
                new SafetySignal.Circumstances(
                        surroundings.isHeld(id, request.unit()),
                        place.country(),
                        place.language(),
                        address,
                        by,
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        signals.persist(signal);
        outbox.append(SafetySignalReported.outbound(signal));
        mailing.mail(signal, place.notice());
        return SafetySignalView.of(signal, place.notice());
    }
}
