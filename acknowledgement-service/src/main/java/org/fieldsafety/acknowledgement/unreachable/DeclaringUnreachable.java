package org.fieldsafety.acknowledgement.unreachable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongConsumer;
import org.fieldsafety.acknowledgement.obligation.Obligation;
import org.fieldsafety.acknowledgement.obligation.ObligationChanged;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationNotFound;
import org.fieldsafety.acknowledgement.obligation.ObligationRepository;
import org.fieldsafety.platform.outbox.Outbox;

/** Says that a consignee can not be reached, and takes it back. The change and its event commit together. */
@ApplicationScoped
class DeclaringUnreachable {
    /** Practice under 21 CFR 7.49(c)(2): at least three documented attempts, with date and method. */
    private static final int ENOUGH = 3;

    private final ObligationRepository obligations;
    private final DocumentedAttempts attempts;
    private final Outbox outbox;
    private final Clock clock;

    DeclaringUnreachable(ObligationRepository obligations, DocumentedAttempts attempts, Outbox outbox, Clock clock) {
        this.obligations = obligations;
        this.attempts = attempts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param expected refuses the version it finds, if it is not the one the caller knew
     * @param caller subject of who says so
     */
    @Transactional
    void declare(ObligationId id, LongConsumer expected, String reason, String caller) {
        var obligation = locked(id, expected);
        int documented = attempts.of(id);
        if (documented < ENOUGH) {
            throw new TooFewAttempts(documented, ENOUGH);
        }
        obligation
                .unreachable(reason, caller, now())
                .map(ObligationChanged::outbound)
                .ifPresent(outbox::append);
    }

    /** The same, the other way. Nothing happens when it was not declared. */
    @Transactional
    void takeBack(ObligationId id, LongConsumer expected, String caller) {
        locked(id, expected)
                .reachable(caller, now())
                .map(ObligationChanged::outbound)
                .ifPresent(outbox::append);
    }

    private Obligation locked(ObligationId id, LongConsumer expected) {
        var obligation = obligations.lock(id).orElseThrow(() -> new ObligationNotFound(id));
        expected.accept(obligation.state().version());
        return obligation;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
