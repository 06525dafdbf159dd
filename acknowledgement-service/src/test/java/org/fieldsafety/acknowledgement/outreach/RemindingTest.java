package org.fieldsafety.acknowledgement.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.fieldsafety.acknowledgement.acknowledgement.Submissions;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.MailServer.Treatment;
import org.junit.jupiter.api.Test;

/** The example notice is urgent: reminders follow on the first day overdue, two and five days later. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class RemindingTest {
    private static final String COORDINATOR = "coordinator@manufacturer.example.org";

    @Test
    void overdueConsigneeIsRemindedAsTheLadderSaysAndTheLastStepGoesToTheCoordinatorToo() throws Exception {
        var recipient = Recipient.holding("NB551077", Treatment.TAKE, "es");
        recipient.awaitMail(1);
        recipient.situation().awaitObligation(obligation -> obligation.get("notifiedAt") != null);

        moveToDayOverdue(-1);
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() -> recipient.mails().size() == 1);
        moveToDayOverdue(0);
        assertThat(recipient.awaitMail(2).getSubject()).contains("Recordatorio");
        moveToDayOverdue(2);
        assertThat(Recipient.text(recipient.awaitMail(3))).contains(Recipient.DUE.toString(), "/links/");
        assertThat(toldCoordinator(recipient)).isEmpty();
        moveToDayOverdue(5);
        recipient.awaitMail(4);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> toldCoordinator(recipient).size() == 1);
        assertThat(toldCoordinator(recipient).get(0)).doesNotContain("/links/");
        moveToDayOverdue(36);
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() -> recipient.mails().size() == 4);
    }

    @Test
    void afterALongOutageOnlyTheLatestReminderIsSent() throws Exception {
        var recipient = Recipient.holding("NB551077", Treatment.TAKE, "es");
        recipient.awaitMail(1);
        recipient.situation().awaitObligation(obligation -> obligation.get("notifiedAt") != null);

        moveToDayOverdue(18);

        recipient.awaitMail(2);
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() -> recipient.mails().size() == 2);
    }

    @Test
    void refusedContactIsMarkedAndTheCoordinatorIsToldInsteadOfRemindingIt() {
        var recipient = Recipient.holding("NB551077", Treatment.REFUSE, "es");
        recipient.awaitStatus("Refused");

        moveToDayOverdue(0);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> toldCoordinator(recipient).size() == 1);
        assertThat(toldCoordinator(recipient).get(0)).contains("5.1.1");
        assertThat(recipient.shown().getList("items.recipient"))
                .containsExactlyInAnyOrder(recipient.address(), COORDINATOR);
    }

    @Test
    void reminderThatWaitedIsNotSentToWhoHasAnsweredMeanwhile() {
        var recipient = Recipient.holding("NB551077", Treatment.TAKE, "es");
        recipient.awaitMail(1);
        recipient.situation().awaitObligation(obligation -> obligation.get("notifiedAt") != null);
        Recipient.BOX.treat(recipient.address(), Treatment.PUT_OFF);
        moveToDayOverdue(0);
        awaitStatuses(recipient, "Sent", "Waiting");
        Submissions.submit(
                        recipient.situation(),
                        """
                        {"answers": [{"question": "RECEIVED_AND_UNDERSTOOD", "answer": "Yes"}],
                         "signature": {"name": "Marta Soler", "title": "Quality", "date": "%s", "meaning": "True"}}"""
                                .formatted(LocalDate.now(ZoneOffset.UTC)))
                .then()
                .statusCode(201);
        Recipient.BOX.treat(recipient.address(), Treatment.TAKE);

        moveToDayOverdue(1);

        awaitStatuses(recipient, "Sent", "Cancelled");
        assertThat(recipient.mails()).hasSize(1);
    }

    @Test
    void whoIsAffectedAgainIsNotifiedAlthoughTheFirstNotificationWasCancelled() {
        var recipient = Recipient.holding("NB551077", Treatment.PUT_OFF, "es");
        awaitStatuses(recipient, "Waiting");
        recipient.situation().unitChanged("NB551077", 2, "Outstanding", unit -> unit.put("released", true));
        recipient.situation().awaitStatus("NotAffected");
        moveToDayOverdue(-20);
        awaitStatuses(recipient, "Cancelled");
        Recipient.BOX.treat(recipient.address(), Treatment.TAKE);

        recipient.situation().unitChanged("NB551077", 3, "Outstanding");

        recipient.awaitMail(1);
        awaitStatuses(recipient, "Sent");
    }

    private static void awaitStatuses(Recipient recipient, String... statuses) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(recipient.shown().<String>getList("items.status"))
                        .containsExactlyInAnyOrder(statuses));
    }

    /** @param day 0 for the first day on which it is overdue */
    private static void moveToDayOverdue(int day) {
        var midnight = Recipient.DUE.plusDays(1 + day).atStartOfDay(ZoneOffset.UTC);
        var by = Duration.between(Instant.now(), midnight.plusSeconds(5).toInstant());
        QuarkusMock.installMockForType(
                Clock.offset(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)), by), Clock.class);
    }

    /** Texts of the coordinator's mails that name this contact. */
    private static List<String> toldCoordinator(Recipient recipient) {
        return Recipient.BOX.to(COORDINATOR).stream()
                .map(Recipient::read)
                .map(Recipient::text)
                .filter(text -> text.contains(recipient.address()))
                .toList();
    }
}
