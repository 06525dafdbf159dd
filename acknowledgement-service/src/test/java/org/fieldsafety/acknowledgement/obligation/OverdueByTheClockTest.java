package org.fieldsafety.acknowledgement.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.Test;

/** Nobody asks for anything: what makes an obligation overdue is the end of its day. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class OverdueByTheClockTest {
    @Inject
    OverdueByTheClock clock;

    @Inject
    ChangingObligations obligations;

    @Test
    void endOfTheDueDayIsToldOnceWithoutARequest() {
        var situation = dueToday();
        long before = situation.obligation().getLong("version");
        assertThat(situation.obligation().getBoolean("overdue")).isFalse();

        tomorrow();
        clock.wake();

        var events = situation.obligationEvents(before + 1);
        var told = events.get(events.size() - 1);
        assertThat(told.path("overdue").asBoolean()).isTrue();
        assertThat(told.at("/change/kind").asText()).isEqualTo("Overdue");
        assertThat(told.at("/change/cause/kind").asText()).isEqualTo("Clock");
        assertThat(situation.obligation().getBoolean("overdue")).isTrue();

        clock.wake();
        situation.unitChanged("A2", 1, "Outstanding");
        assertThat(situation
                        .awaitObligation(obligation -> obligation.getInt("units.total") == 2)
                        .getLong("version"))
                .isEqualTo(before + 2);
    }

    @Test
    void datesThatMoveTakeItBack() {
        var situation = dueToday();
        tomorrow();
        clock.wake();
        situation.awaitObligation(obligation -> obligation.getBoolean("overdue"));

        situation.noticePublished(
                event -> event.put("version", 10).putObject("dueDates").put("receipt", "2999-01-31"));

        var moved = situation.awaitObligation(obligation -> !obligation.getBoolean("overdue"));
        var events = situation.obligationEvents(moved.getLong("version"));
        assertThat(events.get(events.size() - 1).path("overdue").asBoolean()).isFalse();
    }

    @Test
    void replicasThatLookAtTheSameTimeTellItOnce() {
        var situations =
                Stream.generate(OverdueByTheClockTest::dueToday).limit(4).toList();
        var before = situations.stream()
                .map(situation -> situation.obligation().getLong("version"))
                .toList();
        tomorrow();

        IntStream.range(0, 4).parallel().forEach(replica -> QuarkusTransaction.requiringNew()
                .run(() -> obligations.dayEnded(2)));
        clock.wake();

        for (int i = 0; i < situations.size(); i++) {
            var late = situations.get(i).awaitObligation(obligation -> obligation.getBoolean("overdue"));
            assertThat(late.getLong("version")).isEqualTo(before.get(i) + 1);
        }
    }

    private static Situation dueToday() {
        var today = LocalDate.now(ZoneOffset.UTC).toString();
        var situation = Situation.withUnits("A1");
        situation.noticePublished(
                event -> event.put("version", 9).putObject("dueDates").put("receipt", today));
        situation.awaitObligation(obligation -> today.equals(obligation.getString("receiptDue")));
        return situation;
    }

    private static void tomorrow() {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(1)), Clock.class);
    }
}
