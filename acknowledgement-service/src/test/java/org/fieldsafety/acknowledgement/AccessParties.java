package org.fieldsafety.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.fieldsafety.acknowledgement.answer.ExampleAnswer;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Party;
import org.fieldsafety.platform.testing.Token;

/** Two consignees that owe an answer for one notice and have said all that can be said, for the access table. */
final class AccessParties {
    private static final String OBLIGATION = "/notices/{noticeId}/obligations/{consigneeId}";
    private static final String LINK = "/links/{token}";
    private static final String INFORMED = "{\"informedCount\": 3}";

    private final Situation situation = new Situation();
    final Party own;
    final Party other;

    AccessParties() {
        situation.noticePublished(event -> {});
        situation.letterTold("es", "%PDF-1.7".getBytes(UTF_8));
        own = party(situation.consignee, "ES");
        var another = party(UUID.randomUUID(), "DE");
        // Whoever follows a link of its own asks for what is behind the other's.
        other = another.with(LINK, own.values().get(LINK));
    }

    private Party party(UUID consignee, String country) {
        var serial = "S" + UUID.randomUUID().toString().substring(0, 12);
        var name = "Hospital-" + UUID.randomUUID();
        owes(consignee, country, serial, name);
        var path = situation.path(consignee);
        var answer = ExampleAnswer.json("/units/0/serial", '"' + serial + '"');
        var correction =
                """
                {"wrong": "a@%1$s.example.org", "name": "Ana", "email": "b@%1$s.example.org", "language": "es"}"""
                        .formatted(country);
        var customer =
                """
                {"informedCount": 3, "customers": [{"name": "%s", "country": "%s", "language": "es",
                    "contact": {"name": "Pilar", "email": "pilar@example.org"}}]}"""
                        .formatted("Customer of " + serial, country);
        var signal =
                """
                {"kind": "AdverseEvent", "occurredOn": "2026-11-20", "description": "It stopped",
                 "unit": {"udiDi": "%s", "serial": "%s"}, "reporter": {"name": "Marta"}}"""
                        .formatted(Situation.UDI_DI, serial);
        var acknowledgement = posted(path + "/acknowledgements", answer).getString("id");
        posted(path + "/customers", customer);
        var address = posted(
                        path + "/links",
                        "{\"name\": \"Marta\", \"email\": \"marta@example.org\", \"language\": \"es\"}")
                .getString("address");
        return Party.of(consignee, country)
                .with("serial", serial)
                .with("?text", name)
                .with("?consignee", consignee)
                .with("?suppliedBy", consignee)
                .with("?notice", situation.notice)
                .with("?product", Situation.UDI_DI)
                .with("GET /safety-signals?kind", "AdverseEvent")
                .with("GET /follow-ups?kind", "UnmatchedUnits")
                .with("/notices/{noticeId}", situation.notice)
                .with(OBLIGATION, consignee)
                .with(OBLIGATION + "/acknowledgements/{id}", acknowledgement)
                .with(
                        OBLIGATION + "/contact-corrections/{id}",
                        posted(path + "/contact-corrections", correction).getString("id"))
                .with(
                        "/safety-signals/{id}",
                        posted(path + "/safety-signals", signal).getString("id"))
                .with("/consignees/{consigneeId}", consignee)
                .with(LINK, address.substring(address.lastIndexOf('/') + 1))
                .with(LINK + "/acknowledgements/{id}", acknowledgement)
                .with("POST " + OBLIGATION + "/acknowledgements", answer)
                .with("POST " + OBLIGATION + "/contact-corrections", correction)
                .with("POST " + OBLIGATION + "/customers", INFORMED)
                .with("POST " + OBLIGATION + "/safety-signals", signal)
                .with("POST " + LINK + "/acknowledgements", answer)
                .with("POST " + LINK + "/customers", INFORMED)
                .with("POST " + LINK + "/safety-signals", signal);
    }

    private void owes(UUID consignee, String country, String serial, String name) {
        Situation.consigneeChanged(consignee, 1, event -> {
            Situation.withoutQualityContact(event);
            event.put("name", name).put("country", country);
        });
        situation.unitChanged(serial, 1, "Outstanding", event -> event.put("consigneeId", consignee.toString())
                .put("country", country));
        situation.awaitObligation(
                consignee,
                obligation -> name.equals(obligation.getString("consigneeName"))
                        && obligation.get("receiptDue") != null
                        && country.equals(obligation.getString("country")));
        var auditor = Token.of(Roles.AUDITOR);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.as(auditor)
                                .header("Accept-Language", "es")
                                .get(situation.path(consignee) + "/letter")
                                .statusCode()
                        == 200);
    }

    private static JsonPath posted(String path, String body) {
        return Api.as(Token.of(Roles.REGISTRAR))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
