package org.fieldsafety.registry.consignee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.platform.testing.Topics;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Neighbours;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ConsigneeResourceTest {
    private final String customerNumber = UUID.randomUUID().toString();

    @Test
    void registeredConsigneeIsReadListedAndTold() {
        var location = registrar()
                .body(Given.consigneeRequest(customerNumber, "PT"))
                .post("/consignees")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/consignees/" + idOf(customerNumber)))
                .extract()
                .header("Location");

        registrar()
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("languages", equalTo(List.of("es", "en-GB")))
                .body("contacts[0].email", equalTo("ana@ebro.example.org"));
        var told =
                Topics.read("fsn.consignees.v1", event -> idOf(customerNumber).equals(event.key()));
        assertThat(told).hasSize(1);
        EventSchemas.validate(
                "device-registry-service", "consignee.changed", told.get(0).value());
        assertThat(Neighbours.read(told.get(0).value()).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void requestSentAgainWithItsKeyGivesTheFirstAnswerAgain() {
        var request = Given.consigneeRequest(customerNumber, "ES");
        var first = registrar()
                .header("Idempotency-Key", customerNumber)
                .body(request)
                .post("/consignees");

        registrar()
                .header("Idempotency-Key", customerNumber)
                .body(request)
                .post("/consignees")
                .then()
                .statusCode(201)
                .header("Location", first.header("Location"));
    }

    @Test
    void customerNumberCanNotBeUsedTwice() {
        var request = Given.consigneeRequest(customerNumber, "ES");
        registrar().body(request).post("/consignees").then().statusCode(201);

        registrar()
                .body(request)
                .post("/consignees")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fieldsafety:problem:customer-number-taken"));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var request = new HashMap<>(Given.consigneeRequest(customerNumber, "XX"));
        request.put("languages", List.of("es", "not a language", "x-private"));

        registrar()
                .body(request)
                .post("/consignees")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fieldsafety:problem:invalid-input"))
                .body("errors.field", containsInAnyOrder("country", "languages[1]", "languages[2]"))
                .body("errors.find { it.field == 'country' }.code", equalTo("invalid-country"));
    }

    @Test
    void missingValuesAreNamed() {
        registrar()
                .body(Map.of("customerNumber", " ", "contacts", List.of(Map.of("email", "nobody"))))
                .post("/consignees")
                .then()
                .statusCode(400)
                .body(
                        "errors.field.unique()",
                        containsInAnyOrder(
                                "customerNumber",
                                "name",
                                "kind",
                                "country",
                                "languages",
                                "contacts[0].name",
                                "contacts[0].email",
                                "contacts[0].role"));
    }

    @Test
    void changeNeedsTheVersionThatWasReadAndIsTold() {
        var id = Given.consignee("ES").id().toString();
        var request = Given.consigneeRequest(customerNumber, "AD");

        registrar().body(request).put("/consignees/" + id).then().statusCode(428);
        registrar()
                .header("If-Match", "\"7\"")
                .body(request)
                .put("/consignees/" + id)
                .then()
                .statusCode(412);
        registrar()
                .header("If-Match", "\"1\"")
                .body(request)
                .put("/consignees/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("country", equalTo("AD"));

        var told = Topics.read(
                "fsn.consignees.v1",
                event -> id.equals(event.key())
                        && Neighbours.read(event.value()).path("version").asInt() == 2);
        assertThat(Neighbours.read(told.get(0).value()).path("country").asText())
                .isEqualTo("AD");
    }

    @Test
    void changeThatChangesNothingKeepsTheVersion() {
        var consignee = Given.consignee("ES");

        registrar()
                .header("If-Match", "\"1\"")
                .body(Given.consigneeRequest(consignee.customerNumber(), "ES"))
                .put("/consignees/" + consignee.id())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void listIsPagedByCustomerNumberAndFilteredByCountry() {
        Given.consignee("LI");
        Given.consignee("LI");
        Given.consignee("MC");

        var first = registrar()
                .queryParam("country", "LI")
                .queryParam("limit", 1)
                .get("/consignees")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract();
        registrar()
                .queryParam("country", "LI")
                .queryParam("cursor", first.<String>path("next"))
                .get("/consignees")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.country", everyItem(equalTo("LI")))
                .body("next", nullValue());
        assertThat(first.header("Link")).contains("rel=\"next\"");
    }

    @Test
    void consigneeSeesItselfAndNobodyElse() {
        var own = Given.consignee("ES");
        var other = Given.consignee("ES");
        var token = own.token();

        Api.as(token).get("/consignees/" + own.id()).then().statusCode(200);
        Api.as(token)
                .get("/consignees/" + other.id())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:fieldsafety:problem:consignee-not-found"));
        Api.as(token)
                .get("/consignees")
                .then()
                .body("items.id", equalTo(List.of(own.id().toString())));
    }

    @Test
    void onlyRegistrarsWrite() {
        var request = Given.consigneeRequest(customerNumber, "ES");

        for (var role : List.of(Roles.AUTHOR, Roles.CONSIGNEE, Roles.AUDITOR)) {
            Api.as(Token.of(role))
                    .contentType(ContentType.JSON)
                    .body(request)
                    .post("/consignees")
                    .then()
                    .statusCode(403);
        }
        Api.anonymous().get("/consignees").then().statusCode(401);
    }

    private static RequestSpecification registrar() {
        return Api.as(Given.REGISTRAR).contentType(ContentType.JSON);
    }

    private static String idOf(String customerNumber) {
        return registrar()
                .queryParam("limit", 500)
                .get("/consignees")
                .path("items.find { it.customerNumber == '" + customerNumber + "' }.id");
    }
}
