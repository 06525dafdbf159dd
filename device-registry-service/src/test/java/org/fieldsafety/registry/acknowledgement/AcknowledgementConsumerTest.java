package org.fieldsafety.registry.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.fieldsafety.registry.Neighbours.declined;
import static org.fieldsafety.registry.Neighbours.done;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.platform.testing.Topics;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Neighbours.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class AcknowledgementConsumerTest {
    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);
    private Holder holder;

    @BeforeEach
    void publish() {
        holder = Given.consignee("ES");
        Given.devices(holder, udiDi, "A1", "A2");
        notice.published(1);
        Neighbours.awaitNotice(notice, "A2");
    }

    @Test
    void committedExampleOfAcknowledgementServiceIsUnderstood() {
        var example = (ObjectNode)
                Neighbours.read(EventSchemas.example("acknowledgement-service", "acknowledgement.submitted"));
        example.put("id", UUID.randomUUID().toString());
        example.put("noticeId", notice.id().toString());
        example.put("consigneeId", holder.id().toString());
        var unit = (ObjectNode) example.at("/units/0");
        unit.put("udiDi", udiDi).put("serial", "A1");

        Topics.publish(
                "fsn.acknowledgements.v1",
                notice.id() + ":" + holder.id(),
                "acknowledgement.submitted",
                example.toString().getBytes());

        var answered = Neighbours.affectedDevice(notice.key("A1"), 2);
        assertThat(answered.path("status").asText()).isEqualTo("InProgress");
        assertThat(answered.at("/change/kind").asText()).isEqualTo("Answered");
        assertThat(answered.at("/slots/0/status").asText()).isEqualTo("Done");
        assertThat(answered.at("/slots/0/acknowledgementId").asText())
                .isEqualTo(example.path("id").asText());
        assertThat(answered.at("/slots/1/reason").asText()).isEqualTo("NO_INTERRUPTION");
        assertThat(answered.at("/slots/2/status").asText()).isEqualTo("Outstanding");
    }

    @Test
    void acknowledgementThatComesAgainChangesNothingAndTellsNothing() {
        var first = Submission.of(notice, holder, "2026-11-20T09:00:00Z");
        first.submitted("A1", done("PATCH", "Dx"));
        first.submitted("A1", done("PATCH", "Dx"));
        var second = Submission.of(notice, holder, "2026-11-21T09:00:00Z");

        second.submitted("A1", done("PATCH", "RUO"), done("UCS_USER", "Dx"));

        var answered = Neighbours.affectedDevice(notice.key("A1"), 3);
        assertThat(answered.path("status").asText()).isEqualTo("Remediated");
        assertThat(Neighbours.eventsOf(notice.key("A1"))).isEqualTo(3);
    }

    @Test
    void answerSubmittedLastWinsWhateverTheOrderOfArrival() {
        Submission.of(notice, holder, "2026-11-21T09:00:00Z").submitted("A1", done("PATCH", "Dx"));
        Submission.of(notice, holder, "2026-11-20T09:00:00Z")
                .submitted("A1", declined("PATCH", "Dx"), declined("PATCH", "RUO"));

        var answered = Neighbours.affectedDevice(notice.key("A1"), 3);

        assertThat(answered.at("/slots/0/status").asText()).isEqualTo("Done");
        assertThat(answered.at("/slots/1/status").asText()).isEqualTo("Declined");
    }

    @Test
    void laterAnswerReplacesAnEarlierOne() {
        Submission.of(notice, holder, "2026-11-20T09:00:00Z")
                .submitted("A1", declined("PATCH", "Dx"), done("PATCH", "RUO"), done("UCS_USER", "Dx"));
        assertThat(Neighbours.affectedDevice(notice.key("A1"), 2).path("status").asText())
                .isEqualTo("Declined");

        Submission.of(notice, holder, "2026-11-21T09:00:00Z").submitted("A1", done("PATCH", "Dx"));

        var answered = Neighbours.affectedDevice(notice.key("A1"), 3);
        assertThat(answered.path("status").asText()).isEqualTo("Remediated");
        assertThat(answered.at("/slots/0").has("reason")).isFalse();
    }

    @Test
    void serialNumberOfAnotherConsigneeBecomesAnUnmatchedClaimAndIsNotApplied() {
        var other = Given.consignee("ES");

        Submission.of(notice, other, "2026-11-20T09:00:00Z").submitted("A1", done("PATCH", "Dx"));

        awaitClaims("A1")
                .body("items[0].reason", equalTo("OtherConsignee"))
                .body("items[0].consigneeId", equalTo(other.id().toString()))
                .body("items[0].slots.action", contains("PATCH"))
                .body("items[0].slots.answer", contains("Done"));
        assertThat(Neighbours.eventsOf(notice.key("A1"))).isEqualTo(1);
    }

    @Test
    void deviceThatIsUnknownOrNotAffectedBecomesAnUnmatchedClaimOnceOnly() {
        var otherProduct = Notice.about(Given.udiDi());
        Given.devices(holder, otherProduct.udiDi(), "B1");
        var submission = Submission.of(notice, holder, "2026-11-20T09:00:00Z");
        submission.submitted("NOWHERE", done("PATCH", "Dx"), declined("PATCH", "RUO"));
        submission.submitted("NOWHERE", done("PATCH", "Dx"), declined("PATCH", "RUO"));

        new Submission(
                        submission.id(),
                        new Notice(notice.id(), "", otherProduct.udiDi(), "All"),
                        holder,
                        submission.at())
                .submitted("B1", done("PATCH", "Dx"));

        awaitClaims("NOWHERE", "B1").body("items.reason", contains("UnknownDevice", "NotAffected"));
    }

    @Test
    void answerThatIsUnknownIsKeptButNotApplied() {
        Submission.of(notice, holder, "2026-11-20T09:00:00Z")
                .submitted(
                        "A1",
                        Map.of("action", "PATCH", "mode", "Dx", "answer", "Perhaps"),
                        done("PATCH", "Service"),
                        done("PATCH", "RUO"));

        var answered = Neighbours.affectedDevice(notice.key("A1"), 2);

        assertThat(answered.path("slots").findValuesAsText("status"))
                .containsExactly("Outstanding", "Done", "Outstanding");
    }

    @Test
    void claimsAreForRegistrarsFieldServiceAndAuditors() {
        Api.as(holder.token()).get("/unmatched-claims").then().statusCode(403);
        Api.as(Token.of(Roles.AUDITOR)).get("/unmatched-claims").then().statusCode(200);
        Api.as(REGISTRAR)
                .queryParam("cursor", "c2hvcnQ")
                .get("/unmatched-claims")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse awaitClaims(String... serials) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> claims().body("items.serial", contains(serials)));
        return claims();
    }

    private ValidatableResponse claims() {
        return Api.as(REGISTRAR)
                .queryParam("notice", notice.id())
                .get("/unmatched-claims")
                .then();
    }
}
