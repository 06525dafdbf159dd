package org.fieldsafety.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is really on the topics is what the contracts tell. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class EventContractTest {
    private static final String SERVICE = "acknowledgement-service";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acknowledgement.submitted",
                "obligation.changed",
                "consignee-proposal.changed",
                "effectiveness-check.changed",
                "safety-signal.reported"
            })
    void committedExampleFitsItsSchema(String type) {
        EventSchemas.validate(SERVICE, type, EventSchemas.example(SERVICE, type));
    }

    @Test
    void submittedAcknowledgementIsToldWithoutTheSignatorysName() {
        var situation = answered();

        var events = events("fsn.acknowledgements.v1", situation);

        assertThat(events).hasSize(1);
        EventSchemas.validate(
                SERVICE, "acknowledgement.submitted", events.get(0).value());
        assertThat(type(events.get(0))).isEqualTo("acknowledgement.submitted");
        assertThat(new String(events.get(0).value(), StandardCharsets.UTF_8))
                .contains("\"meaning\":\"True\"", "\"reason\":\"NOT_HELD\"")
                .doesNotContain("Marta", "Quality");
    }

    @Test
    void everyChangeOfAnObligationIsToldWithItsWholeState() {
        var situation = answered();
        situation.unitChanged("NB551077", 2, "Remediated");
        situation.awaitStatus("InProgress");

        var events = situation.obligationEvents(situation.obligation().getLong("version"));

        events.forEach(event -> EventSchemas.validate(SERVICE, "obligation.changed", event.toString()));
        assertThat(events).extracting(event -> event.path("version").asInt()).startsWith(1, 2, 3);
        assertThat(events.get(0).at("/change/kind").asText()).isEqualTo("Due");
        assertThat(events.get(events.size() - 2).at("/change/kind").asText()).isEqualTo("Received");
        assertThat(events.get(events.size() - 1).at("/units/remediated").asInt())
                .isOne();
        assertThat(events("fsn.obligations.v1", situation))
                .allSatisfy(event -> assertThat(type(event)).isEqualTo("obligation.changed"));
    }

    private static Situation answered() {
        var situation = Situation.withUnits("NB551077");
        Api.as(situation.asConsignee())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "first")
                .body(
                        """
                        {"units": [{"udiDi": "00816270020125", "serial": "NB551077", "slots": [
                           {"action": "PATCH", "mode": "Dx", "answer": "Done", "performedOn": "2023-04-20"},
                           {"action": "PATCH", "mode": "RUO", "answer": "Declined", "reason": "NOT_HELD"}]}],
                         "signature": {"name": "Marta", "title": "Quality", "date": "2023-04-21", "meaning": "True"}}""")
                .post(situation.path() + "/acknowledgements")
                .then()
                .statusCode(201);
        return situation;
    }

    private static List<ConsumerRecord<String, byte[]>> events(String topic, Situation situation) {
        var key = situation.notice + ":" + situation.consignee;
        return Topics.read(topic, message -> message.key().equals(key));
    }

    private static String type(ConsumerRecord<String, byte[]> message) {
        return new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}
