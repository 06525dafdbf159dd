package org.fieldsafety.acknowledgement.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.acknowledgement.outreach.Recipient;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class SafetySignalTest {
    private static final String COMPROMISE =
            """
            {"kind": "SuspectedCompromise", "occurredOn": "2026-11-20",
             "unit": {"udiDi": "00816270020125", "serial": "NB551077"},
             "description": "An unknown user was logged in",
             "reporter": {"name": "Marta Soler", "email": "marta@hospital.example.org"}}""";

    private Situation situation;
    private String vigilance;

    @BeforeEach
    void publish() {
        situation = Situation.withUnits("NB551077");
        vigilance = "vigilance-" + UUID.randomUUID() + "@maker.example.com";
        situation.noticeTold("revised", event -> {
            event.put("version", 9);
            var contact = event.withArray("contacts")
                    .addObject()
                    .put("role", "Vigilance")
                    .put("email", vigilance);
            contact.putArray("countries").add("ES");
        });
        await().untilAsserted(() -> Api.as(situation.asConsignee())
                .get(situation.path() + "/form")
                .then()
                .body("contacts.email", hasItem(vigilance)));
    }

    @Test
    void signalIsKeptToldMailedAndAnsweredWithWhatToDoNow() {
        var answer = report(situation.asConsignee(), COMPROMISE, "key-1");

        var signal = answer.then()
                .statusCode(201)
                .header("Location", containsString("/safety-signals/"))
                .body("advice", containsString("desconecte"))
                .body("matched", equalTo(true))
                .body("addressed", equalTo(true))
                .body("country", equalTo("ES"))
                .extract()
                .jsonPath();
        var id = signal.getString("id");
        assertThat(report(situation.asConsignee(), COMPROMISE, "key-1")
                        .jsonPath()
                        .getString("id"))
                .isEqualTo(id);
        var mails = Recipient.BOX;
        await().until(() -> mails.to(vigilance).size() == 1);
        var mail = Recipient.read(mails.to(vigilance).get(0));
        assertThat(Recipient.text(mail)).contains("An unknown user was logged in", "NB551077", id);
        await().untilAsserted(() -> assertThat(Topics.read(
                        "fsn.safety-signals.v1", message -> message.key().equals(situation.notice.toString())))
                .singleElement()
                .satisfies(message -> {
                    EventSchemas.validate("acknowledgement-service", "safety-signal.reported", message.value());
                    var event = (ObjectNode) Situation.tree(message.value());
                    assertThat(event.path("id").asText()).isEqualTo(id);
                    assertThat(event.toString()).doesNotContain("Marta", "unknown user");
                }));
    }

    @Test
    void staffSeeAllAndAnAuthorityThoseOfItsCountryWithoutTheReporter() {
        String id = report(situation.asConsignee(), COMPROMISE, "key-1").path("id");
        var path = "/safety-signals?notice=" + situation.notice;

        Api.as(Token.of(Roles.AUDITOR))
                .get(path + "&kind=SuspectedCompromise&from=2020-01-01T00:00:00Z&to=2999-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].reporter.name", equalTo("Marta Soler"));
        Api.as(Token.of(Roles.AUDITOR)).get(path + "&kind=AdverseEvent").then().body("items", hasSize(0));
        Api.as(Token.of(Roles.AUTHORITY).country("ES"))
                .get("/safety-signals/" + id)
                .then()
                .statusCode(200)
                .body("reporter", nullValue());
        Api.as(Token.of(Roles.AUTHORITY).country("FR"))
                .get("/safety-signals/" + id)
                .then()
                .statusCode(404);
        Api.as(Token.of(Roles.AUTHORITY).country("FR")).get(path).then().body("items", hasSize(0));
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingIsKept() {
        report(
                        situation.asConsignee(),
                        """
                        {"occurredOn": "2999-01-01", "description": " ", "reporter": {"email": "marta"}}""",
                        "key-1")
                .then()
                .statusCode(400)
                .body(
                        "errors.field",
                        containsInAnyOrder("kind", "occurredOn", "description", "reporter.name", "reporter.email"));

        Api.as(Token.of(Roles.AUDITOR))
                .get("/safety-signals?notice=" + situation.notice)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void nobodyReportsForAnotherConsignee() {
        report(Token.of(Roles.CONSIGNEE).consignee(UUID.randomUUID()), COMPROMISE, "key-1")
                .then()
                .statusCode(404);
        report(Token.of(Roles.AUDITOR), COMPROMISE, "key-1").then().statusCode(403);
    }

    private Response report(Token token, String body, String key) {
        return Api.as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key + situation.notice)
                .body(body)
                .post(situation.path() + "/safety-signals");
    }
}
