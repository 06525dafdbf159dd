package org.fieldsafety.acknowledgement.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fieldsafety.acknowledgement.outreach.Recipient;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.MailServer.Treatment;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class SendingMailsTest {
    @Inject
    MailQueue queue;

    @Inject
    SendingMails sending;

    @Inject
    EntityManager database;

    @Test
    void severalWorkersBesideEachOtherSendEachMailOnce() {
        var addresses = IntStream.range(0, 30)
                .mapToObj(each -> "racing-" + UUID.randomUUID() + "@example.org")
                .toList();
        addresses.forEach(this::queue);

        var workers = Stream.generate(() -> CompletableFuture.runAsync(() -> {
                    while (sending.sendNext()) {}
                }))
                .limit(4)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(workers).join();

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> addresses.stream()
                .allMatch(address -> status(address).equals("Sent")));
        assertThat(addresses)
                .allSatisfy(address -> assertThat(Recipient.BOX.to(address)).hasSize(1));
    }

    @Test
    void mailWhoseProcessHasEndedIsUnclearAndNotSentAgain() {
        var address = "lost-" + UUID.randomUUID() + "@example.org";
        QuarkusTransaction.requiringNew().run(() -> {
            queue.put(mail(address));
            database.createNativeQuery(
                            "update outgoing_mail set status = 'Sending', sending_since = now() - interval '1 hour'"
                                    + " where recipient = :recipient")
                    .setParameter("recipient", address)
                    .executeUpdate();
        });

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> status(address)
                .equals("Unclear"));
        assertThat(Recipient.BOX.to(address)).isEmpty();
    }

    @Test
    void mailIsUnclearWhenTheServerEndsWithoutAnAnswerAndIsSentAgainOnlyByAPerson() {
        var recipient = Recipient.holding("NB551077", Treatment.DROP, "es");
        var id = recipient.awaitStatus("Unclear").getString("items[0].id");
        Recipient.BOX.treat(recipient.address(), Treatment.TAKE);

        var key = UUID.randomUUID().toString();
        var again = resend(id, key)
                .then()
                .statusCode(201)
                .body("resendOf", equalTo(id))
                .extract()
                .path("id");

        resend(id, key).then().statusCode(201).body("id", equalTo(again));
        resend(id, UUID.randomUUID().toString())
                .then()
                .statusCode(409)
                .body("type", endsWith("mail-not-resendable"))
                .body("detail", containsString(again.toString()));
        recipient.awaitMail(1);
        Api.as(Token.of(Roles.AUDITOR))
                .get("/mails/" + id)
                .then()
                .body("status", equalTo("Unclear"))
                .body("body", not(containsString("/links/")));
        recipient.awaitStatus("Sent");
        resend(again.toString(), UUID.randomUUID().toString())
                .then()
                .statusCode(409)
                .body("type", endsWith("mail-not-resendable"));
        assertThat(recipient.mails()).hasSize(1);
    }

    @Test
    void putOffMailWaitsWithTheServersWords() {
        var recipient = Recipient.holding("NB551077", Treatment.PUT_OFF, "es");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> recipient.shown().get("items[0].problem") != null);

        var shown = recipient.shown();
        assertThat(shown.getString("items[0].status")).isEqualTo("Waiting");
        assertThat(shown.getString("items[0].problem")).contains("451", "Try again later");
    }

    @Test
    void bounceMarksTheContactOnce() {
        var recipient = Recipient.holding("NB551077", Treatment.TAKE, "es");
        var id = recipient.awaitStatus("Sent").getString("items[0].id");
        var at = java.time.Instant.now().toString();

        for (int time = 0; time < 2; time++) {
            bounce(id, "5.1.1", at).then().statusCode(204);
        }
        bounce(id, "2.0.0", at).then().statusCode(400).body("errors.field", hasItem("status"));

        assertThat(recipient.attempts().getList("items.outcome")).containsExactlyInAnyOrder("Bounced", "Sent");
        Api.as(Token.of(Roles.AUDITOR))
                .get("/consignees/" + recipient.situation().consignee + "/contacts")
                .then()
                .statusCode(200)
                .body("[0].mark.status", equalTo("5.1.1"))
                .body("[0].email", equalTo(recipient.address()));
    }

    private static io.restassured.response.Response resend(String id, String key) {
        return Api.as(Token.of(Roles.REGISTRAR)).header("Idempotency-Key", key).post("/mails/" + id + "/resend");
    }

    private static io.restassured.response.Response bounce(String id, String status, String at) {
        return Api.as(Token.of(Roles.REGISTRAR))
                .contentType(ContentType.JSON)
                .body("{\"status\": \"%s\", \"diagnostic\": \"No such user\", \"at\": \"%s\"}".formatted(status, at))
                .post("/mails/" + id + "/bounce");
    }

    private void queue(String address) {
        QuarkusTransaction.requiringNew().run(() -> queue.put(mail(address)));
    }

    private static Mail mail(String address) {
        return new Mail(
                "test:" + address,
                MailKind.SafetySignal,
                UUID.randomUUID(),
                null,
                null,
                address,
                "Vigilance",
                List.of(),
                "en",
                "Subject",
                "Text",
                false);
    }

    private String status(String address) {
        return QuarkusTransaction.requiringNew().call(() -> (String) database.createNativeQuery(
                        "select status from outgoing_mail where recipient = :recipient", String.class)
                .setParameter("recipient", address)
                .getSingleResult());
    }
}
