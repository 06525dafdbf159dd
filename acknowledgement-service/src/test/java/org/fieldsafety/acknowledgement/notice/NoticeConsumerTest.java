package org.fieldsafety.acknowledgement.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class NoticeConsumerTest {

    @Test
    void committedExampleIsUnderstood() {
        var notice = ExampleNotice.known();

        assertThat(notice.reference()).isEqualTo("FSN2023-1338");
        assertThat(notice.languages()).containsExactly("es", "en");
        assertThat(notice.modes()).containsExactly("Dx", "RUO");
        assertThat(notice.mustBeYes()).containsExactly("EACH_MODE_UNDERSTOOD");
        assertThat(notice.action("PATCH")).map(Action::declineReasons).hasValueSatisfying(reasons -> assertThat(reasons)
                .containsExactly("NOT_HELD", "NO_INTERRUPTION"));
    }

    @Test
    void newerVersionMovesTheDueDatesAndStaleOrDoubledOnesChangeAndTellNothing() {
        var situation = Situation.withUnits("NB551077");
        long before = situation.obligation().getLong("version");

        situation.noticePublished(
                event -> event.put("version", 9).putObject("dueDates").put("receipt", "2028-01-31"));
        situation.noticePublished(
                event -> event.put("version", 9).putObject("dueDates").put("receipt", "2029-01-31"));
        situation.noticePublished(
                event -> event.put("version", 8).putObject("dueDates").put("receipt", "2030-01-31"));
        situation.noticePublished(
                event -> event.put("version", 10).putObject("dueDates").put("receipt", "2031-01-31"));

        var events = situation.obligationEvents(before + 2);
        assertThat(events).hasSize((int) before + 2);
        assertThat(events.get((int) before).path("receiptDue").asText()).isEqualTo("2028-01-31");
        assertThat(events.get((int) before + 1).path("receiptDue").asText()).isEqualTo("2031-01-31");
        assertThat(events.get((int) before + 1).at("/change/kind").asText()).isEqualTo("DetailsChanged");
    }

    @Test
    void fieldsThatCameLaterAreIgnoredAndMissingOnesAreNone() {
        var situation = Situation.withUnits("NB551077");

        situation.noticePublished(event -> {
            event.remove("questions");
            event.remove("dueDates");
            event.put("version", 9).put("colour", "red");
        });

        situation.awaitObligation(obligation -> obligation.get("receiptDue") == null);
    }
}
