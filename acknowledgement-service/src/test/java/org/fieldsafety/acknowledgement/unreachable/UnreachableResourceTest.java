package org.fieldsafety.acknowledgement.unreachable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class UnreachableResourceTest {
    private static final Token COORDINATOR = Token.of(Roles.REGISTRAR);
    private static final String REASON = "{\"reason\": \"Moved, and left no address\"}";

    @Inject
    DataSource database;

    @Test
    void threeAttemptsAreEnoughAndTheReasonIsKeptButNotTold() throws SQLException {
        var situation = tried(3);

        declare(situation, etag(situation), "one", REASON)
                .then()
                .statusCode(200)
                .body("status", equalTo("Unreachable"))
                .header("ETag", equalTo(etag(situation)));

        var events = situation.obligationEvents(situation.obligation().getLong("version"));
        var told = events.get(events.size() - 1);
        EventSchemas.validate("acknowledgement-service", "obligation.changed", told.toString());
        assertThat(told.path("status").asText()).isEqualTo("Unreachable");
        assertThat(told.at("/change/cause/kind").asText()).isEqualTo("Caller");
        assertThat(told.toString()).doesNotContain("Moved").doesNotContain(COORDINATOR.subject());
        history(situation)
                .then()
                .body("items[0].kind", equalTo("Unreachable"))
                .body("items[0].note", equalTo("Moved, and left no address"))
                .body("items[0].cause.id", equalTo(COORDINATOR.subject()));
    }

    @Test
    void twoAttemptsAreTooFew() throws SQLException {
        var situation = tried(2);

        declare(situation, etag(situation), "one", REASON)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fieldsafety:problem:too-few-attempts"));

        assertThat(situation.obligation().getString("status")).isEqualTo("Due");
    }

    @Test
    void sentAgainItIsDeclaredOnce() throws SQLException {
        var situation = tried(3);
        var etag = etag(situation);

        var first = declare(situation, etag, "one", REASON);
        var second = declare(situation, etag, "one", REASON);

        assertThat(second.asString()).isEqualTo(first.asString());
        declare(situation, etag, "two", REASON).then().statusCode(412);
    }

    @Test
    void itIsTakenBack() throws SQLException {
        var situation = tried(3);
        declare(situation, etag(situation), "one", REASON).then().statusCode(200);

        takeBack(situation, etag(situation)).then().statusCode(200).body("status", equalTo("Due"));

        long version = situation.obligation().getLong("version");
        takeBack(situation, etag(situation)).then().statusCode(200);
        assertThat(situation.obligation().getLong("version")).isEqualTo(version);
    }

    @Test
    void whoOwesNothingIsNotUnreachable() throws SQLException {
        var situation = tried(3);
        situation.unitChanged("A1", 2, "Outstanding", unit -> unit.put("released", true));
        situation.awaitStatus("NotAffected");

        declare(situation, etag(situation), "one", REASON)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fieldsafety:problem:nothing-owed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": \"  \"}", "{\"reason\": \"a\\u0007b\"}"})
    void reasonMustSaySomething(String body) throws SQLException {
        var situation = tried(3);

        declare(situation, etag(situation), "one", body).then().statusCode(400).body("errors.field", hasItem("reason"));
    }

    @Test
    void itNeedsTheCoordinatorAndTheVersionAndAKey() throws SQLException {
        var situation = tried(3);

        Api.as(Token.of(Roles.AUDITOR))
                .contentType(ContentType.JSON)
                .body(REASON)
                .post(situation.path() + "/unreachable")
                .then()
                .statusCode(403);
        Api.as(COORDINATOR)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "one")
                .body(REASON)
                .post(situation.path() + "/unreachable")
                .then()
                .statusCode(428);
        Api.as(COORDINATOR)
                .contentType(ContentType.JSON)
                .header("If-Match", etag(situation))
                .body(REASON)
                .post(situation.path() + "/unreachable")
                .then()
                .statusCode(400);
        declare(new Situation(), "\"1\"", "one", REASON).then().statusCode(404);
    }

    private Situation tried(int attempts) throws SQLException {
        var situation = Situation.withUnits("A1");
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        """
                        insert into contact_attempt (id, notice_id, consignee_id, at, method, person, contact, outcome,
                            recorded_by, recorded_at)
                        values (?, ?, ?, now(), 'Phone', 'Ana', '+34 900', 'NotReached', 'ana', now())""")) {
            for (int i = 0; i < attempts; i++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, situation.notice);
                insert.setObject(3, situation.consignee);
                insert.executeUpdate();
            }
        }
        return situation;
    }

    private static Response declare(Situation situation, String etag, String key, String body) {
        return Api.as(COORDINATOR)
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .header("Idempotency-Key", key)
                .body(body)
                .post(situation.path() + "/unreachable");
    }

    private static Response takeBack(Situation situation, String etag) {
        return Api.as(COORDINATOR).header("If-Match", etag).delete(situation.path() + "/unreachable");
    }

    private static Response history(Situation situation) {
        return Api.as(COORDINATOR).get(situation.path() + "/history");
    }

    private static String etag(Situation situation) {
        return "\"" + situation.obligation().getLong("version") + "\"";
    }
}
