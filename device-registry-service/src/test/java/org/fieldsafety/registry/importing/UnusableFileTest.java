package org.fieldsafety.registry.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.registry.Given.HEADER;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Arrays;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are of no use as a whole: nothing of them is kept. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class UnusableFileTest {
    private final String udiDi = Given.udiDi();
    private Holder holder;

    @BeforeEach
    void registerHolder() {
        holder = Given.consignee("ES");
    }

    @Test
    void missingColumnIsNamedAndNothingChanges() {
        Given.importedCsv("udi_di,serial,lot,software_version,consignee\n" + udiDi + ",A1,,," + holder.customerNumber())
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fieldsafety:problem:missing-column"))
                .body("errors.field", contains("catalogue_number"));

        Given.status(REGISTRAR, udiDi, "A1").then().statusCode(404);
    }

    @Test
    void unknownColumnIsNamed() {
        Given.importedCsv(HEADER.replace("lot", "batch") + row("A1"))
                .then()
                .body("type", equalTo("urn:fieldsafety:problem:missing-column"))
                .body("errors.field", contains("lot"));
        Given.importedCsv(HEADER.strip() + ",colour\n" + row("A1") + ",red")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fieldsafety:problem:unknown-column"))
                .body("errors.field", contains("colour"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", HEADER})
    void csvWithoutRowsIsEmpty(String file) {
        Given.importedCsv(file).then().statusCode(400).body("type", equalTo("urn:fieldsafety:problem:empty-file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n"})
    void ndjsonWithoutRowsIsEmpty(String file) {
        Given.imported(REGISTRAR, "application/x-ndjson", file.getBytes(UTF_8))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fieldsafety:problem:empty-file"));
    }

    @Test
    void whatIsNoTextIsRefusedAndNothingChanges() {
        var file = HEADER + row("A1") + "\n" + row("A2", "20005715", "Año", "");

        unusable("text/csv", file.getBytes(ISO_8859_1), "invalid-encoding");
        unusable("text/csv; charset=windows-1252", file.getBytes(UTF_8), "invalid-encoding");
        unusable("text/csv; charset=klingon", file.getBytes(UTF_8), "invalid-encoding");
        unusable("text/csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "invalid-encoding");

        Given.status(REGISTRAR, udiDi, "A1").then().statusCode(404);
    }

    @Test
    void truncatedGzipIsRefusedAndNothingChanges() throws IOException {
        var packed = Packed.gzip(HEADER + row("A1") + "\n" + row("A2"));

        unusable("text/csv", Arrays.copyOf(packed, packed.length - 12), "malformed-gzip");
        unusable("text/csv", Arrays.copyOf(packed, 5), "malformed-gzip");
        unusable("text/csv", Arrays.copyOf(packed, packed.length + 3), "malformed-gzip");

        Given.status(REGISTRAR, udiDi, "A1").then().statusCode(404);
    }

    @Test
    void headerThatNeverEndsIsRefused() {
        unusable("text/csv", "\"".concat("x".repeat(100_000)).getBytes(UTF_8), "malformed-csv");
    }

    @Test
    void fileThatUnpacksToNothingButBlankLinesIsRefusedAndNothingChanges() throws IOException {
        unusable("text/csv", Packed.gzip(HEADER + row("A1") + "\n".repeat(17 << 20)), "blank-lines");

        Given.status(REGISTRAR, udiDi, "A1").then().statusCode(404);
    }

    @Test
    void fileOfWhichTooManyRowsAreWrongChangesNothingAndStillTellsThem() {
        var garbage = row("A1") + "\n" + "garbage\n".repeat(100_001);

        unusable("text/csv", (HEADER + garbage).getBytes(UTF_8), "too-many-refused");

        Given.status(REGISTRAR, udiDi, "A1").then().statusCode(404);
        newestFailedWith100000RefusedRows();
    }

    @Test
    void fileThatRepeatsADeviceTooOftenChangesNothingAndStillTellsWhere() {
        unusable("text/csv", (HEADER + (row("A1") + "\n").repeat(100_002)).getBytes(UTF_8), "too-many-refused");

        Given.status(REGISTRAR, udiDi, "A1").then().statusCode(404);
        newestFailedWith100000RefusedRows();
    }

    private static void newestFailedWith100000RefusedRows() {
        var failed = Api.as(REGISTRAR)
                .queryParam("limit", 1)
                .get("/device-imports")
                .then()
                .extract();
        assertThat(failed.<String>path("items[0].state")).isEqualTo("Failed");
        assertThat(failed.<String>path("items[0].failure.code")).isEqualTo("too-many-refused");
        assertThat(Api.as(REGISTRAR)
                        .get("/device-imports/" + failed.<String>path("items[0].id") + "/refused-rows")
                        .asString()
                        .lines())
                .hasSize(1 + 100_000);
    }

    private void unusable(String type, byte[] file, String problem) {
        Given.imported(REGISTRAR, type, file)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fieldsafety:problem:" + problem));
    }

    private String row(String serial) {
        return row(serial, "20005715", "", "");
    }

    private String row(String serial, String catalogueNumber, String lot, String softwareVersion) {
        return String.join(",", udiDi, serial, catalogueNumber, lot, softwareVersion, holder.customerNumber());
    }
}
