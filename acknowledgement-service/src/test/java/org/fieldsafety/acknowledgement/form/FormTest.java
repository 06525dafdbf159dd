package org.fieldsafety.acknowledgement.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
                .body("title", startsWith("Cybersecurity flaw"))
                .body("questions[0].text", startsWith("Have you received"))
                .body("actions[0].title", equalTo("Install the patch"))
                .body("actions[0].declineReasons[1].text", equalTo("We do not want to stop working for it"))
                .body("modes.text", contains("Diagnostic mode (Dx)", "Research mode (RUO)"));
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
    void formShowsAllThatTheNoticeSaysOfAnAction() {
        var situation = Situation.withUnits("NB551077");
        situation.noticeTold("revised", event -> {
            event.put("version", 9).putObject("dueDates").put("receipt", "2029-01-31");
            ((ObjectNode) event.at("/actions/0"))
                    .put("edition", 2)
                    .put("kind", "SoftwareUpdate")
                    .put("due", "2029-02-28")
                    .<ObjectNode>set(
                            "variants", event.arrayNode().add("Connected").add("Unconnected"))
                    .set("evidence", event.arrayNode().add("SoftwareVersion"));
            ((ObjectNode) event.at("/texts/es/actions/PATCH"))
                    .put("precaution", "Haga antes una copia")
                    .putObject("variants")
                    .put("Connected", "Descargue el parche");
            ((ObjectNode) event.at("/texts/es"))
                    .put("suspectedCompromise", "Desconecte el instrumento")
                    .put("adverseEvents", "Avise a la AEMPS")
                    .put("whyReceived", "Tiene un instrumento afectado")
                    .put("furtherInformation", "Llame a soporte");
            event.putArray("contacts")
                    .addObject()
                    .put("role", "TechnicalSupport")
                    .put("email", "soporte@example.org")
                    .putArray("countries")
                    .add("ES");
        });
        situation.awaitObligation(obligation -> "2029-01-31".equals(obligation.getString("receiptDue")));

        form(situation, "es")
                .then()
                .body("noticeStatus", equalTo("Published"))
                .body("suspectedCompromise", equalTo("Desconecte el instrumento"))
                .body("adverseEvents", equalTo("Avise a la AEMPS"))
                .body("whyReceived", equalTo("Tiene un instrumento afectado"))
                .body("furtherInformation", equalTo("Llame a soporte"))
                .body("contacts[0].email", equalTo("soporte@example.org"))
                .body("actions.edition", contains(2, 1))
                .body("actions[0].kind", equalTo("SoftwareUpdate"))
                .body("actions[0].due", equalTo("2029-02-28"))
                .body("actions[0].precaution", equalTo("Haga antes una copia"))
                .body("actions[0].variants.text", contains("Descargue el parche", "Unconnected"))
                .body("actions[0].evidence", contains("SoftwareVersion"));
    }

    @Test
    void noticesOwnOrderOfLanguagesDecidesWhenNobodyReadsOne() {
        var situation = Situation.withUnits("NB551077");
        situation.consigneeChanged(
                2, event -> event.put("name", "Sairaala").putArray("languages").add("fi"));
        situation.noticeTold("revised", event -> {
            event.put("version", 9).putObject("dueDates").put("receipt", "2029-01-31");
            event.putArray("languages").add("fr").add("en").add("es");
        });
        situation.awaitObligation(obligation -> "Sairaala".equals(obligation.getString("consigneeName"))
                && "2029-01-31".equals(obligation.getString("receiptDue")));

        assertThat(form(situation, "fi").header("Content-Language")).isEqualTo("en");
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
