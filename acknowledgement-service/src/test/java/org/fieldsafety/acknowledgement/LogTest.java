package org.fieldsafety.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.fieldsafety.acknowledgement.acknowledgement.Submissions;
import org.fieldsafety.acknowledgement.answer.ExampleAnswer;
import org.fieldsafety.acknowledgement.outreach.Recipient;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.MailServer.Treatment;
import org.fieldsafety.platform.testing.Token;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody's name or address, no token and no link stands in the log, whatever goes right or wrong. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class LogTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Logger EVERYTHING = Logger.getLogger("");

    private final Recording log = new Recording();
    private final String name =
            "Wilhelmina Ostrowska" + UUID.randomUUID().toString().substring(0, 8);
    private final String email = "wilhelmina-" + UUID.randomUUID() + "@hospital.example.org";
    private final Token registrar = Token.of(Roles.REGISTRAR).name(name);
    private Situation situation;

    @BeforeEach
    void record() throws SQLException {
        situation = Situation.withUnits("NB551077");
        run("alter table personal_link add constraint refused_here check (email not like 'refused-%') not valid");
        run("alter table outgoing_mail add constraint refused_here check (recipient not like 'refused-%') not valid");
        EVERYTHING.addHandler(log);
    }

    @AfterEach
    void forget() throws SQLException {
        EVERYTHING.removeHandler(log);
        run("alter table personal_link drop constraint refused_here");
        run("alter table outgoing_mail drop constraint refused_here");
    }

    @Test
    void linksAndTheirPersonsStayOutOfIt() {
        var address = give(email).then().statusCode(201).extract().<String>path("address");
        var link = address.substring(address.lastIndexOf('/') + 1);
        var wrong = link.substring(0, link.length() - 3) + "AAA";
        for (var token : new String[] {link, wrong}) {
            RestAssured.get("/links/" + token);
            RestAssured.given().accept("text/html").get("/links/" + token);
            RestAssured.get("/links/" + token + "/nowhere");
            answer(token, ExampleAnswer.json("/signature/name", "\"" + name + "\""));
            answer(token, "{\"signature\": {\"name\": \"" + name + "\", \"signedAt\": \"" + email + "\"");
            answer(token, ExampleAnswer.json("/signature/name", "[\"" + email + "\"]"));
        }

        assertThat(log.text()).doesNotContain(name, email, link, wrong);
    }

    @Test
    void whatTheDatabaseRefusesStaysOutOfIt() {
        give("refused-" + email).then().statusCode(500);

        assertThat(log.text()).contains("Unexpected failure, incident", "refused_here");
        assertThat(log.text()).doesNotContain(name, email, registrar.jwt());
    }

    @Test
    void bearerTokensStayOutOfItAcceptedOrNot() {
        var expired = registrar.expired().jwt();
        var forged = registrar.jwt().substring(0, registrar.jwt().length() - 20) + "A".repeat(20);
        var good = registrar.jwt();
        for (var token : new String[] {good, expired, forged, "no-token-" + email}) {
            RestAssured.given().auth().oauth2(token).get(situation.path());
        }
        Submissions.submit(
                situation.path() + "/acknowledgements",
                situation.asConsignee().name(name),
                ExampleAnswer.json("/signature/name", "\"" + name + "\""),
                email);

        assertThat(log.text()).doesNotContain(good, expired, forged, name, email);
        for (var token : new String[] {good, expired, forged}) {
            assertThat(log.text()).doesNotContain(token.substring(token.indexOf('.')));
        }
    }

    @Test
    void recipientsOfMailsThatFailStayOutOfIt() {
        for (var treatment : new Treatment[] {Treatment.REFUSE, Treatment.DROP}) {
            var recipient = Recipient.holding("NB551077", treatment, "es");
            recipient.awaitStatus(treatment == Treatment.REFUSE ? "Refused" : "Unclear");

            assertThat(log.text()).doesNotContain(recipient.address(), "Marta Soler");
        }
    }

    @Test
    void personsInEventsThatCanNotBeAppliedStayOutOfIt() {
        situation.consigneeChanged(2, event -> event.put("version", email).put("name", name));
        situation.consigneeChanged(3, event -> event.putArray("contacts").add(name + email));

        await().atMost(SOON).untilAsserted(() -> assertThat(log.text().split("Dead letter", -1))
                .hasSizeGreaterThan(2));
        assertThat(log.text()).doesNotContain(name, email);
    }

    private Response give(String to) {
        return RestAssured.given()
                .auth()
                .oauth2(registrar.jwt())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"name\": \"" + name + "\", \"email\": \"" + to + "\", \"language\": \"es\"}")
                .post(situation.path() + "/links");
    }

    private static void answer(String link, String body) {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/links/" + link + "/acknowledgements");
    }

    private void run(String statement) throws SQLException {
        try (var connection = Infrastructure.superuser();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** All that is logged at the level of production, with the failures that go with it. */
    private static final class Recording extends Handler {
        private final StringBuffer text = new StringBuffer();

        @Override
        public void publish(LogRecord logged) {
            // PostgreSQL of the tests writes to the same log; its own is the operator's.
            if (logged.getLoggerName().startsWith("io.zonky")) {
                return;
            }
            text.append(
                            logged instanceof ExtLogRecord extended
                                    ? extended.getFormattedMessage()
                                    : MessageFormat.format(logged.getMessage(), logged.getParameters()))
                    .append('\n');
            if (logged.getThrown() != null) {
                var trace = new StringWriter();
                logged.getThrown().printStackTrace(new PrintWriter(trace, true));
                text.append(trace);
            }
        }

        String text() {
            return text.toString();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
