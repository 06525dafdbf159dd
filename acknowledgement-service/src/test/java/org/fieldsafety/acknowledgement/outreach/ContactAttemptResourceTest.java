package org.fieldsafety.acknowledgement.outreach;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ContactAttemptResourceTest {
    private static final String CALL =
            """
            {"at": "%s", "method": "Phone", "person": "Marta", "contact": "+34 976 000 000",
             "outcome": "NotReached", "note": "Calls back"}""";

    @Test
    void callIsRecordedOnceAndShown() {
        var situation = Situation.withUnits("NB551077");
        var key = UUID.randomUUID().toString();
        var call = CALL.formatted(Instant.now());

        var first = record(situation, Roles.FIELD_SERVICE, key, call);
        var again = record(situation, Roles.FIELD_SERVICE, key, call);

        first.then().statusCode(201).body("recordedBy", equalTo("field-service"));
        again.then().statusCode(201).body("id", equalTo(first.path("id")));
        Api.as(Token.of(Roles.AUDITOR))
                .get(situation.path() + "/contact-attempts")
                .then()
                .body("items.findAll { it.method == 'Phone' }.size()", equalTo(1));
    }

    @Test
    void whatCannotBeIsRefusedWithAllReasons() {
        var situation = Situation.withUnits("NB551077");

        var response = record(
                situation,
                Roles.REGISTRAR,
                UUID.randomUUID().toString(),
                """
                {"at": "2999-01-01T00:00:00Z", "method": "Phone", "person": " ", "contact": "a\\tb", "outcome": "Reached"}""");

        response.then().statusCode(400).body("errors.field", hasItems("at", "person", "contact"));
        record(situation, Roles.AUDITOR, UUID.randomUUID().toString(), CALL.formatted(Instant.now()))
                .then()
                .statusCode(403);
        record(situation, Roles.REGISTRAR, UUID.randomUUID().toString(), CALL.formatted("2020-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("before-notice"));
    }

    private static Response record(Situation situation, String role, String key, String body) {
        return Api.as(Token.of(role))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(situation.path() + "/contact-attempts");
    }
}
