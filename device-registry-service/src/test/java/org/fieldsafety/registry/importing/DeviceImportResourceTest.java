package org.fieldsafety.registry.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.fieldsafety.registry.Given.HEADER;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class DeviceImportResourceTest {
    private final String udiDi = Given.udiDi();
    private Holder holder;

    @BeforeEach
    void registerHolder() {
        holder = Given.consignee("ES");
    }

    @Test
    void csvIsImportedAndItsResultStays() {
        var created = csv(row("007a", "20005715", "L1", "4.2.0"), row("7a", "20005715", "", ""))
                .statusCode(201)
                .body("rows", equalTo(2))
                .body("created", equalTo(2))
                .body("refusedRows", hasSize(0))
                .extract();

        Api.as(REGISTRAR)
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .body("id", equalTo(created.path("id")))
                .body("created", equalTo(2));
        Given.status(REGISTRAR, udiDi, "007a")
                .then()
                .statusCode(200)
                .body("serial", equalTo("007a"))
                .body("lot", equalTo("L1"))
                .body("softwareVersion", equalTo("4.2.0"))
                .body("consigneeId", equalTo(holder.id().toString()))
                .body("notices", hasSize(0));
        Given.status(REGISTRAR, udiDi, "7a").then().body("lot", nullValue());
    }

    @Test
    void sameFileTwiceChangesNothing() {
        csv(row("A1"), row("A2")).body("created", equalTo(2));

        csv(row("A1"), row("A2"))
                .statusCode(201)
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(2));
    }

    @Test
    void changedRowUpdatesItsDevice() {
        csv(row("A1", "20005715", "L1", "4.1"));

        csv(row("A1", "20005715", "L1", "4.2")).body("updated", equalTo(1));

        Given.status(REGISTRAR, udiDi, "A1").then().body("softwareVersion", equalTo("4.2"));
    }

    @Test
    void badRowsAreReportedWithLineFieldAndReasonAndGoodOnesKept() {
        csv(
                        row("A1"),
                        "00816270020126,A2,20005715,,," + holder.customerNumber(),
                        row("A  3"),
                        row("A4", "", "", ""),
                        row("A5", "20005715", "", "9".repeat(81)),
                        udiDi + ",A6,20005715,,,NOBODY",
                        udiDi + ",A7,20005715",
                        row("A8", "2000\u00005715", "", ""),
                        row("A1", "ANOTHER", "", ""),
                        row("A9"))
                .statusCode(201)
                .body("rows", equalTo(10))
                .body("created", equalTo(2))
                .body("refused", equalTo(8))
                .body("refusedRows.line", contains(3, 4, 5, 6, 7, 8, 9, 10))
                .body(
                        "refusedRows.field",
                        contains(
                                "udi_di",
                                "serial",
                                "catalogue_number",
                                "software_version",
                                "consignee",
                                "",
                                "catalogue_number",
                                "serial"))
                .body(
                        "refusedRows.code",
                        contains(
                                "invalid-udi-di",
                                "invalid-serial",
                                "missing-value",
                                "too-long",
                                "unknown-consignee",
                                "wrong-field-count",
                                "invalid-text",
                                "repeated-device"))
                .body("refusedRows[0].reason", containsString("check digit"));

        Given.status(REGISTRAR, udiDi, "A9").then().statusCode(200);
        Given.status(REGISTRAR, udiDi, "A1").then().body("catalogueNumber", equalTo("20005715"));
        Given.status(REGISTRAR, udiDi, "A6").then().statusCode(404);
    }

    @Test
    void linesAreThoseOfTheFileEvenAfterAQuotedNewline() {
        csv(row("A1", "20005715", "\"first, and\r\n\"\"second\"\" \\ line\"", ""), row("A  2"))
                .statusCode(201)
                .body("created", equalTo(1))
                .body("refusedRows.line", contains(4));

        Given.status(REGISTRAR, udiDi, "A1").then().body("lot", equalTo("first, and\r\n\"second\" \\ line"));
    }

    @Test
    void columnsMayComeInAnyOrderAfterAByteOrderMark() {
        Given.importedCsv("\uFEFFserial,consignee,udi_di,software_version,lot,catalogue_number\r\n"
                        + String.join(",", "A1", holder.customerNumber(), udiDi, "", "L7", "20005715") + "\r\n")
                .then()
                .statusCode(201);

        Given.status(REGISTRAR, udiDi, "A1").then().body("lot", equalTo("L7"));
    }

    @Test
    void ndjsonIsImportedAndItsBadLinesReported() {
        var good = "{\"udiDi\":\"%s\",\"serial\":\"001\",\"catalogueNumber\":\"C\",\"lot\":null,\"consignee\":\"%s\"}"
                .formatted(udiDi, holder.customerNumber());
        var file = String.join(
                "\n",
                good,
                "",
                good.replace("001", "A  2"),
                good.replace("\"001\"", "1"),
                good.replace("lot", "batch\\u0000"),
                good.replace("}", ""),
                "[]",
                good + good,
                good.replace("001", "x".repeat(20_000)),
                good.replace("\"serial\":\"001\",", ""),
                good.replace("001", "002"));

        Given.imported(REGISTRAR, "application/x-ndjson", file.getBytes(UTF_8))
                .then()
                .statusCode(201)
                .body("created", equalTo(2))
                .body("refusedRows.line", contains(3, 4, 5, 6, 7, 8, 9, 10))
                .body("refusedRows.field", contains("serial", "serial", "batch\uFFFD", "", "", "", "", "serial"))
                .body(
                        "refusedRows.code",
                        contains(
                                "invalid-serial",
                                "not-a-string",
                                "unknown-field",
                                "malformed-json",
                                "malformed-json",
                                "malformed-json",
                                "too-long",
                                "missing-value"));
        Given.status(REGISTRAR, udiDi, "001").then().statusCode(200);
        Given.status(REGISTRAR, udiDi, "1").then().statusCode(404);
    }

    @Test
    void allRefusedRowsAreCountedAndTheFirstThousandListed() {
        var rows = IntStream.range(0, 1500)
                .mapToObj(i -> i % 2 == 0 ? row("A  1") : row("A1"))
                .collect(Collectors.joining("\n"));

        Given.importedCsv(HEADER + rows)
                .then()
                .statusCode(201)
                .body("created", equalTo(1))
                .body("refused", equalTo(1499))
                .body("refusedRows", hasSize(1000))
                .body("refusedRows[0].line", equalTo(2))
                .body("refusedRows[1].line", equalTo(4))
                .body("refusedRows[2].line", equalTo(5))
                .body("refusedRows[999].line", equalTo(1002));
    }

    @Test
    void fileMayBeLargerThanAnyOtherBody() {
        var version = "9".repeat(80);
        var rows = IntStream.range(0, 100_000)
                .mapToObj(i -> row("S" + i, "20005715", "", version))
                .collect(Collectors.joining("\n"));

        Given.importedCsv(HEADER + rows).then().statusCode(201).body("created", equalTo(100_000));
    }

    @Test
    void partnerImportsForItsConsigneesAndTakesNothingFromOthers() {
        var other = Given.consignee("ES");
        var partner = Token.of(Roles.PARTNER).subject("erp-" + udiDi).consignee(holder.id());
        Given.devices(other, udiDi, "OTHERS");
        var file =
                HEADER + row("OWN") + "\n" + row("OTHERS") + "\n" + udiDi + ",NEW,20005715,,," + other.customerNumber();

        var done = Given.imported(partner, "text/csv", file.getBytes(UTF_8))
                .then()
                .statusCode(201)
                .body("created", equalTo(1))
                .body("refusedRows.code", contains("held-elsewhere", "unknown-consignee"))
                .extract();

        Given.status(REGISTRAR, udiDi, "OTHERS")
                .then()
                .body("consigneeId", equalTo(other.id().toString()));
        Api.as(partner).get(done.header("Location")).then().statusCode(200);
        Api.as(partner.subject("another")).get(done.header("Location")).then().statusCode(404);
    }

    @Test
    void onlyRegistrarsAndPartnersImport() {
        Given.imported(holder.token(), "text/csv", HEADER.getBytes(UTF_8))
                .then()
                .statusCode(403);
        Api.as(REGISTRAR).noContentType().post("/device-imports").then().statusCode(415);
        Given.imported(REGISTRAR, "application/json", "{}".getBytes(UTF_8))
                .then()
                .statusCode(415);
    }

    private ValidatableResponse csv(String... rows) {
        return Given.importedCsv(HEADER + String.join("\n", rows)).then();
    }

    private String row(String serial) {
        return row(serial, "20005715", "", "");
    }

    private String row(String serial, String catalogueNumber, String lot, String softwareVersion) {
        return String.join(",", udiDi, serial, catalogueNumber, lot, softwareVersion, holder.customerNumber());
    }
}
