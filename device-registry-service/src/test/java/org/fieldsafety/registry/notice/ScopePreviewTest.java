package org.fieldsafety.registry.notice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Relocating;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ScopePreviewTest {
    private static final Token AUTHOR = Token.of(Roles.AUTHOR);

    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);

    @Test
    void previewTellsHowManyUnitsWhereAndWithWhom() {
        var spanish = Given.consignee("ES");
        var french = Given.consignee("FR");
        Given.devices(spanish, udiDi, "A1", "A2", "A3");
        Given.devices(french, udiDi, "B1");

        preview(Map.of("udiDi", udiDi, "scope", "All"))
                .statusCode(200)
                .body("units", equalTo(4))
                .body("withoutHolder", equalTo(0))
                .body("countries.country", contains("ES", "FR"))
                .body("countries.units", contains(3, 1))
                .body("holders", equalTo(2))
                .body(
                        "consignees.consigneeId",
                        contains(spanish.id().toString(), french.id().toString()))
                .body("consignees[0].customerNumber", equalTo(spanish.customerNumber()));
    }

    @Test
    void previewCountsListedSerialNumbersThatNobodyKnows() {
        Given.devices(Given.consignee("ES"), udiDi, "A1", "A2");
        list("A1", "X8", "X9");

        preview(Map.of("udiDi", udiDi, "scope", "Listed"))
                .statusCode(200)
                .body("units", equalTo(1))
                .body("unknownListed", equalTo(2))
                .body("products[0].unknownListed", equalTo(2));
    }

    @Test
    void unknownSerialNumbersOfAListThatIsLimitedFurtherAreNeitherCountedNorRegistered() {
        Given.devices(Given.consignee("ES"), udiDi, "A1");
        list("A1", "X9");
        var criterion = Map.of("listed", true, "lots", List.of("L1"));

        preview(Map.of("udiDi", udiDi, "scope", "Limited", "criteria", List.of(criterion)))
                .statusCode(200)
                .body("unknownListed", equalTo(0));

        notice.revision(1).limitedTo(criterion).published();
        Neighbours.awaitCaughtUp(notice, 1);
        Relocating.device(Given.REGISTRAR, udiDi, "X9").then().statusCode(404);
    }

    @Test
    void unknownSerialNumbersOfAListThatIsOneOfSeveralWaysInAreCountedAndRegistered() {
        list("X8", "X9");
        var listed = Map.<String, Object>of("listed", true);
        var lots = Map.<String, Object>of("listed", false, "lots", List.of("L1"));

        preview(Map.of("udiDi", udiDi, "scope", "Limited", "criteria", List.of(lots, listed)))
                .statusCode(200)
                .body("unknownListed", equalTo(2));

        notice.revision(1).limitedTo(lots, listed).published();
        Neighbours.affectedDevice(notice.key("X8"), 1);
        Neighbours.affectedDevice(notice.key("X9"), 1);
    }

    @Test
    void rangeCoversKnownDevicesOnly() {
        Given.devices(Given.consignee("ES"), udiDi, "17081557", "18000000", "21062363");
        var range = Map.of("serialRanges", List.of(Map.of("from", "17081557", "to", "21062362")));

        preview(Map.of("udiDi", udiDi, "scope", "Limited", "criteria", List.of(range)))
                .statusCode(200)
                .body("units", equalTo(2));
    }

    @Test
    void previewOfTheNextRevisionChangesNothingOfTheOneInForce() {
        Given.devices(Given.consignee("ES"), udiDi, "A1", "A2");
        notice.published(1);
        Neighbours.affectedDevice(notice.key("A1"), 1);

        preview(Map.of("udiDi", Given.udiDi(), "scope", "All"))
                .statusCode(200)
                .body("units", equalTo(0))
                .body("countries", hasSize(0));

        Given.status(Given.REGISTRAR, udiDi, "A1").then().body("notices.reference", contains(notice.reference()));
        notice.withdrawn(2);
        Neighbours.affectedDevice(notice.key("A1"), 2);
    }

    @Test
    void whatIsWrongWithAScopeIsSaidWithItsPlace() {
        preview(Map.of(
                        "udiDi",
                        "00816270020126",
                        "scope",
                        "Limited",
                        "criteria",
                        List.of(Map.of("serialRanges", List.of(Map.of("from", "9", "to", "10"))), Map.of())))
                .statusCode(400)
                .body(
                        "errors.field",
                        contains(
                                "products[0].udiDi",
                                "products[0].criteria[0].serialRanges[0]",
                                "products[0].criteria[1]"));
        preview(Map.of("udiDi", udiDi, "scope", "Listed", "listDigest", "0".repeat(64)))
                .statusCode(409)
                .body("type", equalTo("urn:fieldsafety:problem:list-not-found"));
    }

    private ValidatableResponse preview(Map<String, Object> product) {
        return Api.as(AUTHOR)
                .contentType(ContentType.JSON)
                .body(Map.of("products", List.of(product)))
                .post("/notices/" + notice.id() + "/scope-preview")
                .then();
    }

    private void list(String... serials) {
        Api.as(AUTHOR)
                .contentType(ContentType.JSON)
                .body(Map.of("serials", List.of(serials)))
                .put("/notices/" + notice.id() + "/listed-serials/" + udiDi)
                .then()
                .statusCode(204);
    }
}
