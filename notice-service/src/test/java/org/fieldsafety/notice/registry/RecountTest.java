package org.fieldsafety.notice.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldsafety.notice.progress.Recount;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class RecountTest {
    private static final UUID HOSPITAL = UUID.randomUUID();
    private static final UUID LABORATORY = UUID.randomUUID();

    @Inject
    AffectedDeviceRepository devices;

    @Inject
    Recount recount;

    @Test
    void countersEqualARecountWhateverArrives() {
        var chance = new Random(1338);
        var notices = List.of(UUID.randomUUID(), UUID.randomUUID());
        var newest = new HashMap<AffectedDeviceChanged.Key, AffectedDeviceChanged>();
        for (int batch = 0; batch < 50; batch++) {
            var states = IntStream.range(0, 40)
                    .mapToObj(serial -> any(chance, pick(chance, notices), "SN" + serial))
                    .toList();
            QuarkusTransaction.requiringNew().run(() -> devices.upsert(states));
            states.forEach(
                    state -> newest.merge(state.key(), state, (old, now) -> now.version() > old.version() ? now : old));
        }

        assertThat(recount.counters("Device", notices)).isNotEmpty().isEqualTo(recounted(newest.values()));
        recount.devicesMatch(notices);
    }

    /** The counters as a person with the last states on a table would make them. */
    private static Map<String, Long> recounted(Collection<AffectedDeviceChanged> states) {
        var counters = new TreeMap<String, Long>();
        for (var state : states) {
            if (state.released()) {
                continue;
            }
            var country = state.country() == null ? "ZZ" : state.country();
            var standing = state.noticeId() + " %s %s " + country + " ";
            countDevice(counters, standing, state, "Device", state.status());
            if (state.status().equals("Unreachable")) {
                var told = state.disposition() == null ? "NotTold" : state.disposition();
                countDevice(counters, standing, state, "Unreachable", told);
            }
            for (var slot : state.slots()) {
                var action = standing.formatted("Action Slot", slot.action());
                counters.merge(action + slot.status(), 1L, Long::sum);
            }
        }
        return counters;
    }

    private static void countDevice(
            Map<String, Long> counters, String standing, AffectedDeviceChanged state, String subject, String what) {
        counters.merge(standing.formatted("Country " + subject, "") + what, 1L, Long::sum);
        counters.merge(standing.formatted("Product " + subject, state.udiDi()) + what, 1L, Long::sum);
        if (state.consigneeId() != null) {
            counters.merge(standing.formatted("Consignee " + subject, state.consigneeId()) + what, 1L, Long::sum);
        }
    }

    private static AffectedDeviceChanged any(Random chance, UUID notice, String serial) {
        var statuses = List.of("Outstanding", "Done", "Declined");
        return new AffectedDeviceChanged(
                notice,
                pick(chance, List.of("00816270020002", "00816270020125")),
                serial,
                chance.nextInt(30),
                pick(
                        chance,
                        List.of("Outstanding", "InProgress", "Remediated", "Declined", "Unreachable", "Unreachable")),
                chance.nextInt(5) == 0,
                pick(chance, Arrays.asList(HOSPITAL, LABORATORY, null)),
                pick(chance, Arrays.asList("ES", "PT", null)),
                pick(chance, Arrays.asList("InUse", "Scrapped", "Exported", "Stolen", "Unknown", null)),
                Stream.of("PATCH", "PATCH", "UCS_USER")
                        .limit(chance.nextInt(4))
                        .map(action -> new AffectedDeviceChanged.Slot(action, pick(chance, statuses)))
                        .toList(),
                new AffectedDeviceChanged.Change(
                        Instant.parse("2026-11-20T12:00:00Z").minus(chance.nextInt(9), ChronoUnit.DAYS)));
    }

    private static <T> T pick(Random chance, List<T> values) {
        return values.get(chance.nextInt(values.size()));
    }
}
