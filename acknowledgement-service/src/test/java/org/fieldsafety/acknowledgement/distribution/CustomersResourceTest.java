package org.fieldsafety.acknowledgement.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class CustomersResourceTest {
    private static final Token AUDITOR = Token.of(Roles.AUDITOR);

    private Situation situation;

    @BeforeEach
    void obligation() {
        situation = Situation.withUnits("NB551077");
    }

    @Test
    void distributorTellsHowManyItInformedAndItsObligationStays() {
        told(situation.asConsignee(), 14)
                .then()
                .statusCode(201)
                .body("informed.id", notNullValue())
                .body("informed.informedCount", equalTo(14))
                .body("informed.consigneeId", equalTo(situation.consignee.toString()));

        list(situation.asConsignee()).then().statusCode(200).body("items.informedCount", contains(14));
        assertThat(situation.obligation().getString("status")).isEqualTo("Due");
    }

    @Test
    void newestWordCountsAndTheEarlierOnesAreKept() {
        told(situation.asConsignee(), 14);
        told(situation.asConsignee(), 0);

        list(AUDITOR).then().body("items.informedCount", contains(0, 14));
        ofNotice(AUDITOR, 1)
                .then()
                .statusCode(200)
                .body("items.informedCount", contains(0))
                .body("items.consigneeId", contains(situation.consignee.toString()))
                .body("next", nullValue());
    }

    @Test
    void wordsArePagedThrough() {
        for (int count = 1; count <= 3; count++) {
            told(situation.asConsignee(), count);
        }

        var next = Api.as(AUDITOR)
                .queryParam("limit", 2)
                .get(path() + "/informed")
                .then()
                .body("items.informedCount", contains(3, 2))
                .extract()
                .<String>path("next");

        Api.as(AUDITOR)
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get(path() + "/informed")
                .then()
                .statusCode(200)
                .body("items.informedCount", contains(1));
    }

    @Test
    void sameRequestAgainGivesTheFirstAnswer() {
        var key = UUID.randomUUID().toString();

        var first = told(situation.asConsignee(), 14, key).then().extract().<String>path("informed.id");

        told(situation.asConsignee(), 14, key).then().statusCode(201).body("informed.id", equalTo(first));
        list(AUDITOR).then().body("items", hasSize(1));
    }

    @Test
    void onlyTheConsigneeItsPartnerAndTheCoordinatorTell() {
        told(Token.of(Roles.PARTNER).consignee(situation.consignee, UUID.randomUUID()), 1)
                .then()
                .statusCode(201);
        told(Token.of(Roles.FIELD_SERVICE), 1).then().statusCode(201);
        told(Token.of(Roles.REGISTRAR), 1).then().statusCode(201);
        told(Token.of(Roles.CONSIGNEE).consignee(UUID.randomUUID()), 1).then().statusCode(404);
        told(AUDITOR, 1).then().statusCode(403);
        list(AUDITOR).then().body("items", hasSize(3));
    }

    @Test
    void consigneesSeeOnlyTheirOwn() {
        told(situation.asConsignee(), 14);

        list(Token.of(Roles.CONSIGNEE).consignee(UUID.randomUUID())).then().statusCode(404);
        ofNotice(situation.asConsignee(), 10).then().statusCode(403);
    }

    @Test
    void numberThatCannotBeIsRefusedByItsField() {
        for (int impossible : new int[] {-1, 100_001}) {
            told(situation.asConsignee(), impossible)
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("informedCount"));
        }
        told(situation.asConsignee(), null).then().statusCode(400).body("errors.code", contains("nothing-said"));
        told(situation.asConsignee(), 100_000).then().statusCode(201);
        list(AUDITOR).then().body("items.informedCount", contains(100_000));
    }

    @Test
    void whoOwesNothingForTheNoticeTellsNothing() {
        var stranger = UUID.randomUUID();

        Api.as(Token.of(Roles.REGISTRAR))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("informedCount", 3))
                .post(situation.path(stranger) + "/customers")
                .then()
                .statusCode(404);
    }

    private Response told(Token token, @Nullable Integer count) {
        return told(token, count, UUID.randomUUID().toString());
    }

    private Response told(Token token, @Nullable Integer count, String key) {
        return Api.as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(count == null ? Map.of() : Map.of("informedCount", count))
                .post(path());
    }

    private Response list(Token token) {
        return Api.as(token).get(path() + "/informed");
    }

    private Response ofNotice(Token token, int limit) {
        return Api.as(token).queryParam("limit", limit).get("/notices/" + situation.notice + "/customers-informed");
    }

    private String path() {
        return situation.path() + "/customers";
    }
}
