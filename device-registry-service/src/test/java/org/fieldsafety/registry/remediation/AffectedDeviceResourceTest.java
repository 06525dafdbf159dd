package org.fieldsafety.registry.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.fieldsafety.registry.Neighbours.declined;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Neighbours.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class AffectedDeviceResourceTest {
    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);
    private Holder spanish;
    private Holder french;

    @BeforeEach
    void publish() {
        spanish = Given.consignee("ES");
        french = Given.consignee("FR");
        Given.devices(spanish, udiDi, "A1", "A2");
        Given.devices(french, udiDi, "A3");
        notice.published(1);
        Neighbours.awaitNotice(notice, "A3");
    }

    @Test
    void devicesArePagedBySerialNumberWithALinkToTheNextPage() {
        var first = list(Api.as(REGISTRAR).queryParam("limit", 2))
                .body("items.serial", contains("A1", "A2"))
                .body("items.disposition", contains("InUse", "InUse"))
                .body("items[0].slots.mode", contains("Dx", "RUO", "Dx"))
                .body("items[0].consigneeId", equalTo(spanish.id().toString()))
                .extract();

        assertThat(first.header("Link")).contains("rel=\"next\"");
        list(Api.as(REGISTRAR).queryParam("cursor", first.<String>path("next")))
                .body("items.serial", contains("A3"))
                .body("next", nullValue());
    }

    @Test
    void devicesAreFilteredByStatusConsigneeAndCountry() {
        Submission.of(notice, spanish, "2026-11-21T09:00:00Z").submitted("A2", declined("PATCH", "Dx"));
        Neighbours.affectedDevice(notice.key("A2"), 2);

        list(Api.as(REGISTRAR).queryParam("status", "InProgress")).body("items.serial", contains("A2"));
        list(Api.as(REGISTRAR).queryParam("consignee", french.id())).body("items.serial", contains("A3"));
        list(Api.as(REGISTRAR).queryParam("country", "ES").queryParam("status", "Outstanding"))
                .body("items.serial", contains("A1"));
    }

    @Test
    void consigneeSeesItsOwnDevicesOnly() {
        list(Api.as(french.token())).body("items.serial", contains("A3"));
        list(Api.as(french.token()).queryParam("consignee", spanish.id())).body("items", empty());
        list(Api.as(Token.of(Roles.PARTNER).consignee(spanish.id(), french.id())))
                .body("items.serial", contains("A1", "A2", "A3"));
        list(Api.as(Token.of(Roles.PARTNER))).body("items", empty());
    }

    @Test
    void authoritySeesItsOwnCountryOnly() {
        var authority = Token.of(Roles.AUTHORITY).country("FR");

        list(Api.as(authority)).body("items.serial", contains("A3"));
        list(Api.as(authority).queryParam("country", "ES")).body("items", empty());
        Api.as(Token.of(Roles.AUTHORITY)).get(path()).then().statusCode(403);
    }

    @Test
    void askingForWhatCanNotBeIsRefused() {
        Api.as(REGISTRAR)
                .queryParam("cursor", "c2hvcnQ")
                .get(path())
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fieldsafety:problem:invalid-cursor"));
        Api.as(REGISTRAR).queryParam("status", "Cured").get(path()).then().statusCode(400);
        Api.as(REGISTRAR).queryParam("limit", 501).get(path()).then().statusCode(400);
        Api.anonymous().get(path()).then().statusCode(401);
    }

    @Test
    void allSlotsAreExportedAsCsvAndAllDevicesAsNdjson() {
        Submission.of(notice, spanish, "2026-11-21T09:00:00Z").submitted("A2", declined("PATCH", "Dx"));
        Neighbours.affectedDevice(notice.key("A2"), 2);

        assertThat(export(Api.as(REGISTRAR), "text/csv").lines())
                .hasSize(1 + 3 * 3)
                .contains(String.join(
                        ",",
                        udiDi,
                        "A2",
                        "20005715",
                        spanish.customerNumber(),
                        "ES,InUse,InProgress,PATCH,Dx,1,Declined,NO_INTERRUPTION,,2026-11-21T09:00:00Z"));
        assertThat(export(Api.as(french.token()), "application/x-ndjson").lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("\"serial\":\"A3\"", "\"disposition\":\"InUse\"", "\"mode\":");
    }

    private String export(RequestSpecification as, String type) {
        return as.accept(type)
                .get(path())
                .then()
                .statusCode(200)
                .contentType(type)
                .extract()
                .asString();
    }

    private ValidatableResponse list(RequestSpecification as) {
        return as.get(path()).then().statusCode(200);
    }

    private String path() {
        return "/notices/" + notice.id() + "/affected-devices";
    }
}
