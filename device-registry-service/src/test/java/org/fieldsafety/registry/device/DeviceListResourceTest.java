package org.fieldsafety.registry.device;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.registry.Given.HEADER;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class DeviceListResourceTest {
    private static final String COLUMNS =
            HEADER.strip() + ",manufactured_on,shipped_on,connectivity,disposition,disposition_on\n";

    private final String udiDi = Given.udiDi();
    private Holder spanish;
    private Holder french;

    @BeforeEach
    void registerDevices() {
        spanish = Given.consignee("ES");
        french = Given.consignee("FR");
        Given.importedCsv(COLUMNS
                        + row("A1", "L1", "4.1", spanish.customerNumber(), "2024-03-18,2024-05-02,Connected,InUse,")
                        + row(
                                "A2",
                                "\"=L2,\n\"\"x\"\"\"",
                                "",
                                french.customerNumber(),
                                ",,Unconnected,Scrapped,2026-01-05")
                        + row("A3", "L1", "4.2", "", ",,,Returned,2026-02-11"))
                .then()
                .statusCode(201)
                .body("created", equalTo(3));
    }

    @Test
    void devicesArePagedBySerialNumberWithALinkToTheNextPage() {
        var first = list(all().queryParam("limit", 2))
                .body("items.serial", contains("A1", "A2"))
                .body("items[0].consignee", equalTo(spanish.customerNumber()))
                .body("items[0].manufacturedOn", equalTo("2024-03-18"))
                .body("items[1].disposition", equalTo("Scrapped"))
                .extract();

        assertThat(first.header("Link")).contains("rel=\"next\"");
        list(all().queryParam("cursor", first.<String>path("next")))
                .body("items.serial", contains("A3"))
                .body("items[0].consigneeId", nullValue())
                .body("next", nullValue());
    }

    @Test
    void devicesAreFilteredByWhatTheRegisterKnowsOfThem() {
        list(all().queryParam("consignee", french.id())).body("items.serial", contains("A2"));
        list(all().queryParam("lot", "L1")).body("items.serial", contains("A1", "A3"));
        list(all().queryParam("lot", "' or true --")).body("items", empty());
        list(all().queryParam("softwareVersion", "4.2")).body("items.serial", contains("A3"));
        list(all().queryParam("disposition", "Scrapped")).body("items.serial", contains("A2"));
        list(all().queryParam("holder", "none")).body("items.serial", contains("A3"));
        all().queryParam("holder", "some").get("/devices").then().statusCode(400);
    }

    @Test
    void consigneeSeesItsOwnDevicesOnly() {
        list(Api.as(french.token()).queryParam("udiDi", udiDi)).body("items.serial", contains("A2"));
        assertThat(export(Api.as(french.token()).queryParam("udiDi", udiDi), "text/csv"))
                .contains(",A2,")
                .doesNotContain(",A1,");
        Api.anonymous().get("/devices").then().statusCode(401);
    }

    @Test
    void whatWasExportedAsCsvCanBeImportedAndChangesNothing() {
        var file = export(all(), "text/csv");

        assertThat(file)
                .startsWith("udi_di,serial,catalogue_number,lot,software_version,consignee,site,manufactured_on,")
                .contains(",\"=L2,\n\"\"x\"\"\",");
        Given.importedCsv(file).then().statusCode(201).body("unchanged", equalTo(3));
    }

    @Test
    void whatWasExportedAsNdjsonCanBeImportedAndChangesNothing() {
        var file = export(all(), "application/x-ndjson");

        assertThat(file.lines()).hasSize(3);
        Given.imported(REGISTRAR, "application/x-ndjson", file.getBytes(UTF_8))
                .then()
                .statusCode(201)
                .body("unchanged", equalTo(3));
    }

    @Test
    void filtersOfAnExportAreTakenAsTheyAre() {
        assertThat(export(all().queryParam("lot", "=L2,\n\"x\""), "text/csv")
                        .lines()
                        .skip(1))
                .hasSize(2);
        assertThat(export(all().queryParam("lot", "' or true --\\"), "text/csv").lines())
                .hasSize(1);
    }

    @Test
    void anotherMediaTypeIsNotMade() {
        all().accept("application/pdf").get("/devices").then().statusCode(406);
    }

    private RequestSpecification all() {
        return Api.as(REGISTRAR).queryParam("udiDi", udiDi);
    }

    private static ValidatableResponse list(RequestSpecification as) {
        return as.get("/devices").then().statusCode(200);
    }

    private static String export(RequestSpecification as, String type) {
        return as.accept(type)
                .get("/devices")
                .then()
                .statusCode(200)
                .contentType(type)
                .extract()
                .asString();
    }

    private String row(String serial, String lot, String version, String consignee, String rest) {
        return String.join(",", udiDi, serial, "20005715", lot, version, consignee, rest) + "\n";
    }
}
