package org.fieldsafety.acknowledgement.effectiveness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.notice.KnownNotices;
import org.fieldsafety.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Draws samples and records what was found; each change leaves its event. */
@ApplicationScoped
class CheckingEffectiveness {
    /** Where a day begins first: a date there is no lie, though it is still tomorrow for us. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final KnownNotices notices;
    private final EffectivenessChecks checks;
    private final Samples samples;
    private final Outbox outbox;
    private final Clock clock;

    CheckingEffectiveness(
            KnownNotices notices, EffectivenessChecks checks, Samples samples, Outbox outbox, Clock clock) {
        this.notices = notices;
        this.checks = checks;
        this.samples = samples;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Draws from the consignees that have something to do for the notice now. */
    @Transactional
    EffectivenessCheckView draw(UUID notice, DrawSampleRequest request, String by) {
        request.check();
        notices.require(notice);
        var check = new EffectivenessCheck(notice, request, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        checks.draw(check, json(check.countries()));
        return told(check);
    }

    /**
     * Records what was found of a consignee that was drawn.
     *
     * @param precondition is given the version of what is recorded of it, and refuses the wrong one
     */
    @Transactional
    SampledView record(UUID notice, SampledId id, CheckResult result, LongConsumer precondition, String by) {
        result.check(published(notices.require(notice)), LocalDate.now(clock.withZone(EARLIEST)));
        var check = checks.lock(notice, id.checkId());
        var sampled = samples.findByIdOptional(id).orElseThrow(() -> new EffectivenessCheckNotFound(id));
        precondition.accept(sampled.version());
        var devices = samples.devices(notice, id.consigneeId());
        sampled.found(result, devices, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        check.changed();
        samples.flush();
        told(check);
        return samples.view(id);
    }

    private EffectivenessCheckView told(EffectivenessCheck check) {
        var counts = checks.counts(check);
        outbox.append(EffectivenessCheckChanged.outbound(check, counts));
        return EffectivenessCheckView.of(check, counts);
    }

    private static @Nullable LocalDate published(KnownNotice notice) {
        var at = notice.publishedAt();
        // Where the day ends last it may still have been the day before.
        return at == null ? null : at.atZone(ZoneOffset.ofHours(-12)).toLocalDate();
    }

    /** Codes of countries were checked, so they need no escaping. */
    private static @Nullable String json(@Nullable List<String> countries) {
        return countries == null ? null : countries.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }
}
