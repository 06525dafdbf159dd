package org.fieldsafety.acknowledgement.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.acknowledgement.acknowledgement.Submissions.list;
import static org.fieldsafety.acknowledgement.acknowledgement.Submissions.submit;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.Consumer;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.acknowledgement.answer.ExampleAnswer;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of obligations and answers when their notice is revised, closed or withdrawn. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class NoticeLifeTest {
    private static final String MOVED = "2029-01-31";
    private static final String WITH_TEXT =
            """
            {"answers": [{"question": "REMARKS", "text": "Ask Dr Ibarra, rack 4"},
                         {"question": "RETURNED_ON", "date": "2026-11-20"}],
             "units": [{"udiDi": "00816270020125", "serial": "A1", "slots": [
               {"action": "PATCH", "mode": "Dx", "edition": 1, "answer": "Done"},
               {"action": "PATCH", "mode": "RUO", "edition": 3, "answer": "Done"},
               {"action": "UCS_USER", "mode": "Dx", "answer": "Done"}]}],
             "signature": {"name": "Marta", "title": "Quality", "date": "2023-04-21", "meaning": "True"}}""";

    private Situation situation;

    @BeforeEach
    void publish() {
        situation = Situation.withUnits("A1");
    }

    @Test
    void withdrawnNoticeCanNotBeAnsweredAndKeepsWhatWasAnswered() {
        submit(situation, ExampleAnswer.json()).then().statusCode(201);
        told("withdrawn", event -> event.put("status", "Withdrawn"));

        submit(situation, ExampleAnswer.json())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fieldsafety:problem:notice-withdrawn"));

        list(situation).then().body("items", hasSize(1));
        form("noticeStatus", "Withdrawn");
    }

    @Test
    void closedNoticeStillTakesAnswers() {
        told("closed", event -> event.put("status", "Closed"));

        submit(situation, ExampleAnswer.json()).then().statusCode(201);

        form("noticeStatus", "Closed");
    }

    @Test
    void completedObligationGoesOnWhenARevisionAsksSomethingThatMustBeYes() {
        submit(situation, ExampleAnswer.json()).then().statusCode(201);
        situation.unitChanged("A1", 2, "Remediated");
        situation.awaitStatus("Completed");

        told("revised", event -> asking(event, "BACKED_UP", "MustBeYes"));

        assertThat(situation.obligation().getString("status")).isEqualTo("InProgress");
        assertThat(situation.obligation().<Object>get("completedAt")).isNull();
        submit(situation, ExampleAnswer.json("/answers", "[{\"question\": \"BACKED_UP\", \"answer\": \"Yes\"}]"))
                .then()
                .statusCode(201);
        situation.awaitStatus("Completed");
    }

    @Test
    void raisedEditionOpensACompletedObligationAgain() {
        submit(situation, ExampleAnswer.json()).then().statusCode(201);
        situation.unitChanged("A1", 2, "Remediated");
        situation.awaitStatus("Completed");

        situation.unitChanged("A1", 3, "InProgress", unit -> ((ObjectNode) unit.at("/slots/0"))
                .put("edition", 2)
                .put("since", "2026-11-25T08:00:00Z")
                .put("status", "Outstanding"));

        situation.awaitStatus("InProgress");
        Api.as(situation.asConsignee())
                .get(situation.path() + "/form")
                .then()
                .body("units.items[0].slots[0].edition", equalTo(2))
                .body("units.items[0].slots[0].status", equalTo("Outstanding"));
    }

    @Test
    void textsAndDatesAreShownInTheFormAndNoTextLeavesTheService() {
        told("revised", event -> {
            asking(event, "REMARKS", "Text");
            asking(event, "RETURNED_ON", "Date");
            ((ObjectNode) event.at("/actions/0")).put("edition", 3);
        });

        submit(situation, WITH_TEXT).then().statusCode(201).body("answers[0].text", equalTo("Ask Dr Ibarra, rack 4"));

        Api.as(situation.asConsignee())
                .get(situation.path() + "/form")
                .then()
                .body("questions.find { it.code == 'REMARKS' }.answeredText", equalTo("Ask Dr Ibarra, rack 4"))
                .body("questions.find { it.code == 'RETURNED_ON' }.answeredDate", equalTo("2026-11-20"));
        var key = situation.notice + ":" + situation.consignee;
        var told = Topics.read(
                        "fsn.acknowledgements.v1", message -> message.key().equals(key))
                .get(0)
                .value();
        EventSchemas.validate("acknowledgement-service", "acknowledgement.submitted", told);
        assertThat(new String(told, UTF_8)).doesNotContain("Ibarra", "rack");
        var event = Situation.tree(told);
        assertThat(event.at("/answers/0/answered").asBoolean()).isTrue();
        assertThat(event.at("/answers/1/date").asText()).isEqualTo("2026-11-20");
        assertThat(event.at("/units/0/slots").findValuesAsText("edition")).containsExactly("1", "3", "1");
    }

    @Test
    void formOfAnOlderEditionIsNotTakenForTheNewOne() {
        told("revised", event -> ((ObjectNode) event.at("/actions/0")).put("edition", 2));

        submit(situation, ExampleAnswer.json())
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("units[0].slots[0].edition"))
                .body("errors.code", hasItems("missing-edition"));
    }

    @Test
    void editionThatIsNotPublishedYetCanNotBeAnsweredFor() {
        submit(situation, ExampleAnswer.json("/units/0/slots/0/edition", "2"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("units[0].slots[0].edition"));
    }

    /** Told with due dates of its own, which show when it is known. */
    private void told(String what, Consumer<ObjectNode> change) {
        situation.noticeTold(what, event -> {
            event.put("version", 9).putObject("dueDates").put("receipt", MOVED).put("completion", MOVED);
            change.accept(event);
        });
        situation.awaitObligation(obligation -> MOVED.equals(obligation.getString("receiptDue")));
    }

    private static void asking(ObjectNode event, String code, String kind) {
        ((ArrayNode) event.path("questions")).addObject().put("code", code).put("kind", kind);
    }

    private void form(String field, String expected) {
        Api.as(situation.asConsignee())
                .get(situation.path() + "/form")
                .then()
                .statusCode(200)
                .body(field, equalTo(expected));
    }
}
