package org.fieldsafety.acknowledgement.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class FormTest {

    @Test
    void formIsWrittenInTheLanguageAskedFor() {
        var situation = Situation.withUnits("NB551077");

        var form = form(situation, "en-GB, es;q=0.5");

        assertThat(form.header("Content-Language")).isEqualTo("en");
        form.then()
                .body("language", equalTo("en"))
                .body("title", startsWith("Security flaw"))
                .body("questions[0].text", startsWith("Have you received"))
                .body("actions[0].title", equalTo("Install the software patch"))
                .body("actions[0].declineReasons[1].text", equalTo("We cannot stop the instrument now"))
                .body("modes.text", contains("Dx mode", "RUO mode"));
    }

    @Test
    void consigneesLanguageIsTakenWhenTheOneAskedForIsMissing() {
        var situation = Situation.withUnits("NB551077");

        assertThat(form(situation, "fi").header("Content-Language")).isEqualTo("es");
    }

    @Test
    void noticesFirstLanguageIsTakenWhenNobodyReadsAnother() {
        var situation = Situation.withUnits("NB551077");
        situation.consigneeChanged(
                2, event -> event.put("name", "Sairaala").putArray("languages").add("fi"));
        situation.awaitObligation(obligation -> "Sairaala".equals(obligation.getString("consigneeName")));

        assertThat(form(situation, "fi").header("Content-Language")).isEqualTo("es");
    }

    @Test
    void formAsksWhatTheNoticeAsksAndShowsWhatIsAnswered() {
        var situation = Situation.withUnits("NB551077");
        Api.as(situation.asConsignee())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "first")
                .body(
                        """
                        {"answers": [{"question": "USERS_INFORMED", "answer": "No"}],
                         "signature": {"name": "Marta", "title": "Quality", "date": "2023-04-21", "meaning": "True"}}""")
                .post(situation.path() + "/acknowledgements")
                .then()
                .statusCode(201);

        form(situation, "es")
                .then()
                .body("reference", equalTo("FSN2023-1338"))
                .body("documentNumber", equalTo("M-AMR-00719"))
                .body("receiptDue", equalTo("2026-12-22"))
                .body("questions.code", contains("RECEIVED_AND_UNDERSTOOD", "USERS_INFORMED", "EACH_MODE_UNDERSTOOD"))
                .body("questions.kind", contains("YesNo", "YesNo", "MustBeYes"))
                .body("questions.answer", contains(null, "No", null))
                .body("actions.code", contains("PATCH", "UCS_USER"))
                .body("actions[0].modes", contains("Dx", "RUO"));
    }

    @Test
    void unitsComeWithTheirSlotsPageByPage() {
        var situation = Situation.withUnits("A1", "A2", "A3");

        var first = Api.as(situation.asConsignee()).queryParam("limit", 2).get(situation.path() + "/form");

        first.then()
                .body("units.items.serial", contains("A1", "A2"))
                .body("units.items[0].product", equalTo("NextSeq 550Dx Instrument"))
                .body("units.items[0].slots.status", contains("Done", "Declined", "Outstanding", "Outstanding"))
                .body("units.items[0].slots[1].reason", equalTo("NO_INTERRUPTION"));
        Api.as(situation.asConsignee())
                .queryParam("cursor", first.<String>path("units.next"))
                .get(situation.path() + "/form")
                .then()
                .body("units.items.serial", contains("A3"))
                .body("units.next", nullValue());
    }

    @Test
    void brokenCursorIsRefused() {
        Api.as(Token.of(Roles.AUDITOR))
                .queryParam("cursor", "b2xk")
                .get(Situation.withUnits("NB551077").path() + "/form")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fieldsafety:problem:invalid-cursor"));
    }

    @Test
    void anotherConsigneesFormDoesNotExist() {
        var situation = Situation.withUnits("NB551077");

        Api.as(Token.of(Roles.CONSIGNEE).consignee(UUID.randomUUID()))
                .get(situation.path() + "/form")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:fieldsafety:problem:obligation-not-found"));
    }

    @Test
    void noticeThatIsNotPublishedHasNoForm() {
        var unpublished = new Situation();

        form(unpublished, "es")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:fieldsafety:problem:notice-not-published"));
    }

    private static Response form(Situation situation, String accepted) {
        return Api.as(situation.asConsignee())
                .header("Accept-Language", accepted)
                .get(situation.path() + "/form");
    }
}
