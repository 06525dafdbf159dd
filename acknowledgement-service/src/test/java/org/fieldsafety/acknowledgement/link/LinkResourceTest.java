package org.fieldsafety.acknowledgement.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class LinkResourceTest {
    private static final String MARTA =
            """
            {"name": "Marta", "email": "marta@hospital.example.org", "language": "es"}""";

    @Inject
    DataSource database;

    @Test
    void addressIsToldToWhoGivesTheLinkAndToNobodyElse() {
        var situation = Situation.withUnits("NB551077");

        var given = give(situation, MARTA, "first");

        given.then().statusCode(201).header("Cache-Control", "no-store");
        var token = token(given);
        for (var path : new String[] {links(situation), given.header("Location")}) {
            Api.as(Token.of(Roles.AUDITOR))
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(not(containsString(token)))
                    .body(containsString("marta@hospital.example.org"));
        }
    }

    @Test
    void sentAgainItGivesTheSameAddressThoughNoneIsKept() throws SQLException {
        var situation = Situation.withUnits("NB551077");
        var first = give(situation, MARTA, "first");

        var again = give(situation, MARTA, "first");

        assertThat(again.asString()).isEqualTo(first.asString());
        try (var connection = database.getConnection();
                var find = connection.prepareStatement(
                        "select count(*) from idempotency_key where strpos(idempotency_key::text, ?) > 0")) {
            find.setString(1, token(first));
            try (var row = find.executeQuery()) {
                row.next();
                assertThat(row.getInt(1)).isZero();
            }
        }
    }

    @Test
    void revokedLinkKeepsWhyAndShowsNoAddressAnyMore() {
        var situation = Situation.withUnits("NB551077");
        var given = give(situation, MARTA, "first");

        revoke(given, "She has left").then().statusCode(200).body("revokedReason", equalTo("She has left"));

        revoke(given, "Another").then().statusCode(200).body("revokedReason", equalTo("She has left"));
        give(situation, MARTA, "first")
                .then()
                .statusCode(201)
                .body("address", nullValue())
                .body("revokedAt", notNullValue());
        assertThat(token(give(situation, MARTA, "second"))).isNotEqualTo(token(given));
    }

    @Test
    void whatIsWrongIsToldAtOnce() {
        var situation = Situation.withUnits("NB551077");

        give(situation, "{\"name\": \"A\\nB\", \"email\": \"marta\", \"language\": \"tlh\"}", "first")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("name", "email", "language"));

        Api.as(Token.of(Roles.AUDITOR)).get(links(situation)).then().body("items.email", not(hasItem("marta")));
    }

    @Test
    void onlyTheCoordinatorGivesAndRevokes() {
        var situation = Situation.withUnits("NB551077");
        var given = give(situation, MARTA, "first");

        for (var role : new String[] {Roles.AUDITOR, Roles.AUTHOR, Roles.APPROVER, Roles.CONSIGNEE}) {
            give(Token.of(role), situation, MARTA, "second").then().statusCode(403);
            revoke(Token.of(role), given, "No").then().statusCode(403);
        }
        Api.as(situation.asConsignee()).get(links(situation)).then().statusCode(403);
    }

    @Test
    void linkOfAnotherObligationIsNotFoundHere() {
        var one = Situation.withUnits("NB551077");
        var other = Situation.withUnits("NB551077");
        String id = give(one, MARTA, "first").path("id");

        Api.as(Token.of(Roles.AUDITOR))
                .get(links(other) + "/" + id + "/uses")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:fieldsafety:problem:link-not-found"));
    }

    @Test
    void obligationThatIsNotOwedGetsNoLink() {
        var situation = Situation.withUnits("NB551077");

        Api.as(Token.of(Roles.REGISTRAR))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "first")
                .body(MARTA)
                .post(situation.path(UUID.randomUUID()) + "/links")
                .then()
                .statusCode(404);
    }

    @Test
    void newestComesFirstAndPagesFollowEachOther() {
        var situation = Situation.withUnits("NB551077");
        give(situation, MARTA, "first");
        give(situation, MARTA.replace("marta@", "juan@"), "second");

        // The consignee's own contact may have been given one too by now: it is notified meanwhile.
        var emails = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = Api.as(Token.of(Roles.AUDITOR))
                    .queryParam("limit", 1)
                    .queryParam("cursor", cursor)
                    .get(links(situation));
            emails.add(page.path("items[0].email"));
            cursor = page.path("next");
        }

        assertThat(emails).doesNotHaveDuplicates().contains("marta@hospital.example.org", "juan@hospital.example.org");
    }

    private static String links(Situation situation) {
        return situation.path() + "/links";
    }

    private static String token(Response given) {
        String address = given.path("address");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static Response give(Situation situation, String body, String key) {
        return give(Token.of(Roles.REGISTRAR), situation, body, key);
    }

    private static Response give(Token token, Situation situation, String body, String key) {
        return Api.as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(links(situation));
    }

    private static Response revoke(Response given, String reason) {
        return revoke(Token.of(Roles.FIELD_SERVICE), given, reason);
    }

    private static Response revoke(Token token, Response given, String reason) {
        return Api.as(token)
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"" + reason + "\"}")
                .post(given.header("Location") + "/revoke");
    }
}
