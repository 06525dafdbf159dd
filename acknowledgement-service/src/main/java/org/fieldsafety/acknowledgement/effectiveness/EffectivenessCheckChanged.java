package org.fieldsafety.acknowledgement.effectiveness;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.acknowledgement.effectiveness.Counts.Tally;
import org.fieldsafety.platform.outbox.OutboundEvent;

/** Data of the event {@code effectiveness-check.changed}: numbers only, no consignee and no person. */
record EffectivenessCheckChanged(
        UUID id,
        UUID noticeId,
        long version,
        Level level,
        int percent,
        String seed,
        Instant drawnAt,
        int sampleSize,
        List<Country> countries) {

    record Country(
            String country,
            int population,
            int sampled,
            int checked,
            Tally received,
            Tally understood,
            Tally followed,
            Tally rightDepth,
            int effective,
            long devicesChecked,
            long devicesEffective) {

        static Country of(String country, Counts counts) {
            return new Country(
                    country,
                    counts.population(),
                    counts.sampled(),
                    counts.checked(),
                    counts.received(),
                    counts.understood(),
                    counts.followed(),
                    counts.rightDepth(),
                    counts.effective(),
                    counts.devicesChecked(),
                    counts.devicesEffective());
        }
    }

    static OutboundEvent outbound(EffectivenessCheck check, Map<String, Counts> counts) {
        var event = new EffectivenessCheckChanged(
                check.id(),
                check.noticeId(),
                check.version(),
                check.level(),
                check.percent(),
                check.seed(),
                check.drawnAt(),
                counts.values().stream().mapToInt(Counts::sampled).sum(),
                counts.entrySet().stream()
                        .map(country -> Country.of(country.getKey(), country.getValue()))
                        .toList());
        return new OutboundEvent(
                "fsn.effectiveness-checks.v1",
                check.noticeId() + ":" + check.id(),
                "effectiveness-check.changed",
                event);
    }
}
