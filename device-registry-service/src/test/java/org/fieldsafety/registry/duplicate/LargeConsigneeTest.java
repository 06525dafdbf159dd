package org.fieldsafety.registry.duplicate;

import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.junit.jupiter.api.Test;

/** A consignee of which an event can just be told, and one that is too large for that. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class LargeConsigneeTest {
    @Test
    void consigneeThatNoEventCouldTellIsNotWritten() {
        registered("One", 300)
                .statusCode(409)
                .body("type", equalTo("urn:fieldsafety:problem:consignee-too-large"))
                .body("detail", containsString("262144"));
        var id = registered("One", 200).statusCode(201).extract().<String>path("id");

        asked().body(request("One", 300)).put("/consignees/" + id).then().statusCode(409);

        Api.as(REGISTRAR).get("/consignees/" + id).then().body("sites.size()", equalTo(200));
    }

    @Test
    void twoThatAreTooLargeTogetherAreNotMerged() {
        var merged = registered("One", 150).statusCode(201).extract().<String>path("id");
        var survivor = registered("Other", 150).statusCode(201).extract().<String>path("id");

        asked().body(Map.of("into", survivor, "reason", "Registered twice"))
                .post("/consignees/" + merged + "/merge")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fieldsafety:problem:consignee-too-large"));

        Api.as(REGISTRAR).get("/consignees/" + merged).then().body("mergedInto", nullValue());
    }

    private static ValidatableResponse registered(String name, int sites) {
        return asked().body(request(name, sites)).post("/consignees").then();
    }

    /** About a kilobyte for each site. */
    private static Map<String, Object> request(String name, int sites) {
        var request = new HashMap<>(Given.consigneeRequest(UUID.randomUUID().toString(), "ES"));
        request.put(
                "sites",
                IntStream.range(0, sites)
                        .mapToObj(i -> Map.of(
                                "code",
                                name + i,
                                "name",
                                name + " " + i,
                                "addressLines",
                                Collections.nCopies(5, "x".repeat(200))))
                        .toList());
        request.put("externalIds", List.of());
        return request;
    }

    private static RequestSpecification asked() {
        return Api.as(REGISTRAR).contentType("application/json").header("If-Match", "\"1\"");
    }
}
