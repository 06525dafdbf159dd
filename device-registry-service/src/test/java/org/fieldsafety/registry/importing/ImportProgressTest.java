package org.fieldsafety.registry.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fieldsafety.registry.Given.HEADER;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of an import: while it goes on, of a dry run, of the rows it left out. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ImportProgressTest {
    private final String udiDi = Given.udiDi();
    private Holder holder;

    @BeforeEach
    void registerHolder() {
        holder = Given.consignee("ES");
    }

    @Test
    void whoDoesNotWaitFollowsTheImport() {
        var location = csv(REGISTRAR, row("A1") + row("A  2"))
                .header("Prefer", "wait=5, respond-async")
                .post("/device-imports")
                .then()
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .body("rows", equalTo(2))
                .extract()
                .header("Location");

        await().until(() -> Api.as(REGISTRAR).get(location).path("state").equals("Completed"));
        Api.as(REGISTRAR).get(location).then().body("created", equalTo(1)).body("merged", equalTo(1));
        Given.status(REGISTRAR, udiDi, "A1").then().statusCode(200);
    }

    @Test
    void dryRunTellsWhatWouldBeDoneAndDoesNothing() {
        Given.devices(holder, udiDi, "KNOWN", "CHANGED");

        csv(
                        REGISTRAR,
                        row("KNOWN")
                                + row("NEW")
                                + row("A  3")
                                + row("NEW")
                                + row("CHANGED").replace("20005715", "X"))
                .queryParam("dryRun", true)
                .post("/device-imports")
                .then()
                .statusCode(201)
                .body("state", equalTo("Checked"))
                .body("dryRun", equalTo(true))
                .body("rows", equalTo(5))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refusedRows.code", contains("invalid-serial", "repeated-device"));

        Given.status(REGISTRAR, udiDi, "NEW").then().statusCode(404);
        Given.status(REGISTRAR, udiDi, "CHANGED").then().body("catalogueNumber", equalTo("20005715"));
    }

    @Test
    void dryRunOfAPartnerTellsWhatIsHeldElsewhere() {
        Given.devices(Given.consignee("ES"), udiDi, "OTHERS");
        var partner = Token.of(Roles.PARTNER).subject("dry-" + udiDi).consignee(holder.id());

        csv(partner, row("OTHERS") + row("OWN"))
                .queryParam("dryRun", true)
                .post("/device-imports")
                .then()
                .body("created", equalTo(1))
                .body("refusedRows.code", contains("held-elsewhere"));
    }

    @Test
    void importsAreListedNewestFirstToThoseWhoMaySeeThem() {
        var partner = Token.of(Roles.PARTNER).subject("erp-" + udiDi).consignee(holder.id());
        var first = imported(partner, row("A1"));
        var second = imported(partner, row("A1"));
        var others = imported(REGISTRAR, row("A1"));

        var page = Api.as(partner).queryParam("limit", 1).get("/device-imports").then();
        page.body("items.id", contains(second));
        Api.as(partner)
                .queryParam("limit", 1)
                .queryParam("cursor", page.extract().<String>path("next"))
                .get("/device-imports")
                .then()
                .body("items.id", contains(first));
        Api.as(REGISTRAR).get("/device-imports").then().body("items.id", hasItem(others));
        Api.as(REGISTRAR)
                .queryParam("cursor", "bm9uZQ")
                .get("/device-imports")
                .then()
                .statusCode(400);
        Api.as(partner)
                .get("/device-imports/" + others + "/refused-rows")
                .then()
                .statusCode(404);
    }

    @Test
    void refusedRowsAreDownloadedAsCsvAndNdjson() {
        var id = imported(REGISTRAR, row("A  1") + row("A2") + udiDi + ",\"A,\"\"3\n");
        var path = "/device-imports/" + id + "/refused-rows";

        assertThat(Api.as(REGISTRAR).accept("text/csv").get(path).asString())
                .startsWith("line,field,code,reason\n2,serial,invalid-serial,")
                .contains("\n4,\"\",unclosed-quote,");
        var lines = Api.as(REGISTRAR)
                .accept("application/x-ndjson")
                .get(path)
                .asString()
                .lines()
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith("{\"line\":4,\"field\":\"\",\"code\":\"unclosed-quote\"");
    }

    @Test
    void importWithoutAGoodRowEndsAtOnce() {
        csv(REGISTRAR, row("A  1"))
                .post("/device-imports")
                .then()
                .statusCode(201)
                .body("state", equalTo("Completed"))
                .body("refusedRows", hasSize(1));
    }

    private String imported(Token token, String rows) {
        return csv(token, rows)
                .post("/device-imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification csv(Token token, String rows) {
        return Given.file(token, "text/csv", (HEADER + rows).getBytes(UTF_8));
    }

    private String row(String serial) {
        return String.join(",", udiDi, serial, "20005715", "", "", holder.customerNumber()) + "\n";
    }
}
