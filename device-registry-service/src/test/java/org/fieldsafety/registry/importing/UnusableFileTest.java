package org.fieldsafety.registry.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.fieldsafety.registry.Given.HEADER;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.util.List;
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
    void anyEncodingButUtf8IsRefusedAndNothingChanges() {
        var file = HEADER + row("A1") + "\n" + row("A2", "20005715", "Año", "");

        for (Charset charset : List.of(ISO_8859_1, UTF_16)) {
            Given.imported(REGISTRAR, "text/csv", file.getBytes(charset))
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:fieldsafety:problem:invalid-encoding"));
        }
        Given.imported(REGISTRAR, "text/csv; charset=windows-1252", file.getBytes(UTF_8))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fieldsafety:problem:invalid-encoding"));
        Given.status(REGISTRAR, udiDi, "A1").then().statusCode(404);
        Given.imported(REGISTRAR, "text/csv; charset=UTF-8", file.getBytes(UTF_8))
                .then()
                .statusCode(201);
        Given.status(REGISTRAR, udiDi, "A2").then().body("lot", equalTo("Año"));
    }

    @Test
    void quoteThatIsNeverClosedDoesNotFillTheMemory() {
        Given.importedCsv(HEADER + "\"" + "x".repeat(100_000))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fieldsafety:problem:malformed-csv"));
    }

    private String row(String serial) {
        return row(serial, "20005715", "", "");
    }

    private String row(String serial, String catalogueNumber, String lot, String softwareVersion) {
        return String.join(",", udiDi, serial, catalogueNumber, lot, softwareVersion, holder.customerNumber());
    }
}
