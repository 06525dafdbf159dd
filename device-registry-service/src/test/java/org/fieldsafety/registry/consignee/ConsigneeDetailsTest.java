package org.fieldsafety.registry.consignee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Topics;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Relocating;
import org.junit.jupiter.api.Test;

/** Sites, external ids, and finding a consignee by what is known of it. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ConsigneeDetailsTest {
    private final String word = UUID.randomUUID().toString().substring(0, 13);
    private final Map<String, Object> request = new HashMap<>(Given.consigneeRequest(word, "ES"));

    @Test
    void sitesAndExternalIdsAreKeptAndTold() {
        request.put("sites", List.of(site("LAB"), site("ICU")));
        request.put("externalIds", List.of(externalId("FINESS", word)));

        var id = registered();

        registrar()
                .get("/consignees/" + id)
                .then()
                .statusCode(200)
                .body("sites.code", contains("LAB", "ICU"))
                .body("sites[0].addressLines", contains("Calle del Río 12"))
                .body("externalIds.value", contains(word));
        var told = Topics.read("fsn.consignees.v1", event -> id.equals(event.key()));
        EventSchemas.validate(
                "device-registry-service", "consignee.changed", told.get(0).value());
        assertThat(Neighbours.read(told.get(0).value()).at("/sites/1/code").asText())
                .isEqualTo("ICU");
    }

    @Test
    void changeThatSaysNothingOfSitesAndExternalIdsKeepsThem() {
        request.put("sites", List.of(site("LAB")));
        request.put("externalIds", List.of(externalId("FINESS", word)));
        var id = registered();

        change(id, 1, Given.consigneeRequest(word, "PT"))
                .statusCode(200)
                .body("sites.code", contains("LAB"))
                .body("externalIds.value", contains(word));
    }

    @Test
    void siteWithDevicesCanNotBeTakenAway() {
        request.put("sites", List.of(site("LAB"), site("ICU")));
        var holder = new Holder(UUID.fromString(registered()), word);
        var udiDi = Given.udiDi();
        Given.devices(holder, udiDi, "A1");
        var move = new HashMap<>(Relocating.moveRequest(holder, "2026-11-20", Relocating.named(udiDi, "A1")));
        move.put("to", Map.of("consigneeId", holder.id(), "site", "LAB"));
        Relocating.posted(Given.REGISTRAR, "/device-moves", move).then().body("changed", equalTo(1));

        request.put("sites", List.of(site("ICU")));
        change(holder.id().toString(), 1, request)
                .statusCode(409)
                .body("type", equalTo("urn:fieldsafety:problem:site-in-use"))
                .body("detail", containsString("LAB has 1"));
        request.put("sites", List.of(site("LAB")));
        change(holder.id().toString(), 1, request).statusCode(200).body("sites.code", contains("LAB"));
    }

    @Test
    void externalIdLeadsToOneConsigneeOnlyUntilThatGivesItUp() {
        request.put("externalIds", List.of(externalId("FINESS", word)));
        var first = registered();
        var second = new HashMap<>(request);
        second.put("customerNumber", word + "b");

        registrar()
                .body(second)
                .post("/consignees")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fieldsafety:problem:external-id-taken"));
        request.put("externalIds", List.of());
        change(first, 1, request).statusCode(200);
        registrar().body(second).post("/consignees").then().statusCode(201);
    }

    @Test
    void everythingWrongWithSitesAndIdsIsSaidAtOnce() {
        request.put("sites", List.of(site("LAB"), site("LAB"), Map.of("code", "X", "name", "X", "country", "XX")));
        request.put("externalIds", List.of(externalId("GLN", "8430000000019"), externalId("SRN", "none")));

        registrar()
                .body(request)
                .post("/consignees")
                .then()
                .statusCode(400)
                .body(
                        "errors.code",
                        containsInAnyOrder("repeated-site", "invalid-country", "invalid-gln", "invalid-srn"));
    }

    @Test
    void consigneeIsFoundByPartOfItsNameNumberExternalIdAndKind() {
        request.put("name", "Clínica " + word + " 50%");
        request.put("kind", "Clinic");
        request.put("externalIds", List.of(externalId("FINESS", word)));
        var id = registered();

        found("search", word.toUpperCase(Locale.ROOT) + " 50%").body("items.id", contains(id));
        found("search", word.substring(0, 10)).body("items.id", contains(id));
        found("search", word + "%50").body("items", empty());
        found("externalId", word).body("items.id", contains(id));
        found("externalId", "FINESS:" + word).body("items.id", contains(id));
        found("externalId", "GLN:" + word).body("items", empty());
        registrar()
                .queryParam("search", word)
                .queryParam("kind", "Hospital")
                .get("/consignees")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private ValidatableResponse found(String parameter, String value) {
        return registrar()
                .queryParam(parameter, value)
                .queryParam("kind", "Clinic")
                .get("/consignees")
                .then()
                .statusCode(200);
    }

    private String registered() {
        return registrar()
                .body(request)
                .post("/consignees")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse change(String id, long version, Map<String, Object> request) {
        return registrar()
                .header("If-Match", "\"" + version + "\"")
                .body(request)
                .put("/consignees/" + id)
                .then();
    }

    private static RequestSpecification registrar() {
        return Api.as(Given.REGISTRAR).contentType(ContentType.JSON);
    }

    private static Map<String, Object> site(String code) {
        return Map.of("code", code, "name", "Site " + code, "addressLines", List.of("Calle del Río 12"));
    }

    private static Map<String, String> externalId(String system, String value) {
        return Map.of("system", system, "value", value);
    }
}
