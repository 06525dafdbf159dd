package org.fieldsafety.acknowledgement.acknowledgement;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.fieldsafety.acknowledgement.acknowledgement.Submissions.list;
import static org.fieldsafety.acknowledgement.acknowledgement.Submissions.submit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.acknowledgement.answer.ExampleAnswer;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class SubmissionResourceTest {
    private static final String PROBLEM = "urn:fieldsafety:problem:";

    @Inject
    DataSource database;

    @Test
    void answerIsReceivedAndItsReceiptCanBeReadAgain() {
        var situation = Situation.withUnits("NB551077", "NB551078");

        var response = submit(situation, ExampleAnswer.json());

        response.then()
                .statusCode(201)
                .body("noticeId", equalTo(situation.notice.toString()))
                .body("signature.name", equalTo("Marta Soler"))
                .body("units", hasSize(2))
                .body("unmatched", hasSize(0));
        assertThat(Api.as(situation.asConsignee())
                        .get(response.header("Location"))
                        .asString())
                .isEqualTo(response.asString());
        assertThat(situation.obligation().getString("status")).isEqualTo("Received");
        assertThat(situation.obligation().getString("receivedAt")).isEqualTo(response.path("submittedAt"));
    }

    @Test
    void statusesComingBackFromTheRegistryCompleteTheObligation() {
        var situation = Situation.withUnits("NB551077", "NB551078");
        submit(situation, ExampleAnswer.json()).then().statusCode(201);

        situation.unitChanged("NB551077", 2, "InProgress");
        situation.awaitStatus("InProgress");
        situation.unitChanged("NB551077", 3, "Remediated");
        situation.unitChanged("NB551078", 2, "Remediated");

        assertThat(situation.awaitStatus("Completed").getString("completedAt")).isNotNull();
    }

    @Test
    void workOfFieldServiceIsShownInTheFormAndCompletesWhatWasAcknowledged() {
        var situation = Situation.withUnits("NB551077", "NB551078");
        submit(situation, ExampleAnswer.json("/units", "[]")).then().statusCode(201);
        situation.unitChanged("NB551078", 2, "Remediated");

        situation.unitChanged(
                "NB551077", 2, "Remediated", unit -> unit.path("slots").forEach(slot -> ((ObjectNode) slot)
                        .put("status", "Done")
                        .put("source", "FieldService")
                        .put("reportId", "019aa9d0-41c7-7b02-8f4e-6d1c3b2a9e55")
                        .remove(List.of("acknowledgementId", "reason"))));

        situation.awaitStatus("Completed");
        Api.as(situation.asConsignee())
                .get(situation.path() + "/form")
                .then()
                .body("units.items[0].slots.status", contains("Done", "Done", "Done", "Done"));
    }

    @Test
    void mustBeYesAnsweredNoIsKeptAndTheObligationStaysOpen() {
        var situation = Situation.withUnits("NB551077");
        submit(situation, ExampleAnswer.json("/answers/1/answer", "\"No\""))
                .then()
                .statusCode(201);

        situation.unitChanged("NB551077", 2, "Remediated");
        situation.awaitObligation(obligation -> obligation.getInt("units.remediated") == 1);

        assertThat(situation.obligation().getString("status")).isEqualTo("InProgress");
        submit(situation, ExampleAnswer.json("/units", "[]")).then().statusCode(201);
        assertThat(situation.obligation().getString("status")).isEqualTo("Completed");
    }

    @Test
    void unitThatIsNotTheConsigneesIsKeptAndListedAsUnmatched() {
        var situation = Situation.withUnits("NB551077");

        submit(situation, ExampleAnswer.json())
                .then()
                .statusCode(201)
                .body("units", hasSize(2))
                .body("unmatched.serial", contains("NB551078"));
    }

    @Test
    void largestAnswerIsReceivedAndToldInPartsThatFitTheirTopic() {
        var situation = Situation.withUnits("NB551077");
        var slots = Stream.of("PATCH", "UCS_USER")
                .flatMap(action -> Stream.of("Dx", "RUO")
                        .map(mode ->
                                """
                        {"action": "%s", "mode": "%s", "answer": "Declined", "reason": "NO_INTERRUPTION"}"""
                                        .formatted(action, mode)))
                .collect(joining(","));
        var units = IntStream.rangeClosed(1, 5_000)
                .mapToObj(i -> "{\"udiDi\": \"%s\", \"serial\": \"%020d\", \"slots\": [%s]}"
                        .formatted(Situation.UDI_DI, i, slots))
                .collect(joining(",", "[", "]"));

        submit(situation, ExampleAnswer.json("/units", units))
                .then()
                .statusCode(201)
                .body("unmatched", hasSize(5_000));

        var key = situation.notice + ":" + situation.consignee;
        await().until(() ->
                Topics.read("fsn.acknowledgements.v1", message -> message.key().equals(key))
                                .size()
                        == 40);
    }

    @Test
    void sameKeyAndAnswerGivesTheSameReceiptOnce() {
        var situation = Situation.withUnits("NB551077");
        var key = UUID.randomUUID().toString();
        var first = submit(situation, ExampleAnswer.json(), key);

        var again = submit(situation, ExampleAnswer.json(), key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        list(situation).then().body("items", hasSize(1));
    }

    @Test
    void sameKeyWithAnotherAnswerIsRefused() {
        var situation = Situation.withUnits("NB551077");
        var key = UUID.randomUUID().toString();
        submit(situation, ExampleAnswer.json(), key).then().statusCode(201);

        submit(situation, ExampleAnswer.json("/units", "[]"), key)
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "idempotency-key-reused"));

        list(situation).then().body("items", hasSize(1));
    }

    @Test
    void manyAtOnceWithOneKeyStoreOne() throws Exception {
        var situation = Situation.withUnits("NB551077");
        var key = UUID.randomUUID().toString();
        var threads = Executors.newFixedThreadPool(8);
        Callable<Integer> submission =
                () -> submit(situation, ExampleAnswer.json(), key).statusCode();

        var statuses = threads.invokeAll(
                IntStream.range(0, 8).mapToObj(i -> submission).toList());

        threads.shutdown();
        assertThat(statuses).map(Future::get).contains(201).containsOnly(201, 409);
        list(situation).then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update acknowledgement set submitted_by = 'me'", "delete from acknowledgement"})
    void notEvenTheDatabaseLetsAnAcknowledgementBeChanged(String change) throws SQLException {
        String id =
                submit(Situation.withUnits("NB551077"), ExampleAnswer.json()).path("id");

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(change + " where id = '" + id + "'"))
                    .hasMessageContaining("can not be changed or removed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.FIELD_SERVICE, Roles.REGISTRAR})
    void staffAnswerOnBehalf(String role) {
        submit(Situation.withUnits("NB551077"), Token.of(role)).then().statusCode(201);
    }

    @Test
    void partnerAnswersForItsConsignees() {
        var situation = Situation.withUnits("NB551077");
        var partner = Token.of(Roles.PARTNER).consignee(UUID.randomUUID(), situation.consignee);

        submit(situation, partner).then().statusCode(201);
    }
}
