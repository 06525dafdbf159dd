package org.fieldsafety.registry.importing;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.fieldsafety.registry.Given.HEADER;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Arrays;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files as spreadsheets and scripts write them, and rows among them that cost only themselves. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class UnderstoodFileTest {
    private final String udiDi = Given.udiDi();
    private Holder holder;

    @BeforeEach
    void registerHolder() {
        holder = Given.consignee("ES");
    }

    @Test
    void utf16IsUnderstoodByItsMarkOrWhenItIsNamed() {
        var file = HEADER.replace("\n", "\r\n") + row("A1", "Año\uD83D\uDE00") + "\r\n";

        taken("text/csv", ("\uFEFF" + file).getBytes(UTF_16LE), 1);
        Given.status(REGISTRAR, udiDi, "A1").then().body("lot", equalTo("Año\uD83D\uDE00"));
        taken("text/csv", ("\uFEFF" + file).getBytes(UTF_16BE), 0);
        taken("text/csv", file.getBytes(UTF_16), 0);
        taken("text/csv; charset=utf-16le", file.getBytes(UTF_16LE), 0);
        taken("text/csv; charset=utf-8", ("\uFEFF" + file).getBytes(UTF_16LE), 0);
    }

    @Test
    void everyMemberOfAGzipFileIsRead() throws IOException {
        var first = Packed.gzip(HEADER + row("M1", "L1") + "\n");
        var second = Packed.gzip(row("M2", "L2") + "\n");
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);

        Given.imported(REGISTRAR, "text/csv", both).then().statusCode(201).body("created", equalTo(2));
    }

    @Test
    void gzipIsUnderstoodWhetherItIsNamedOrNot() throws IOException {
        var packed = Packed.gzip("\uFEFF" + HEADER + row("A1", "L1"));

        taken("text/csv", packed, 1);
        Given.file(REGISTRAR, "text/csv", packed)
                .header("Content-Encoding", "gzip")
                .post("/device-imports")
                .then()
                .statusCode(201)
                .body("unchanged", equalTo(1));
        Given.file(REGISTRAR, "text/csv", packed)
                .header("Content-Encoding", "br")
                .post("/device-imports")
                .then()
                .statusCode(415);
    }

    @Test
    void rowsThatAreMuchTooLongOrNeverEndCostOnlyThemselves() {
        var rows = String.join(
                "\n",
                row("A1", "L1"),
                row("A2", "x".repeat(10_000_000)),
                row("A3", "L1"),
                row("A7", "\"L\"1"),
                row("A4", "\"L1"),
                row("A5", "L1"),
                row("A6", "L\0"));

        Given.importedCsv(HEADER + rows)
                .then()
                .statusCode(201)
                .body("created", equalTo(3))
                .body("refusedRows.line", contains(3, 5, 6, 8))
                .body("refusedRows.code", contains("too-long", "misplaced-quote", "unclosed-quote", "invalid-text"));
    }

    @Test
    void quantitiesAreNoUnits() {
        var header = HEADER.strip() + ",quantity\n";

        Given.importedCsv(header
                        + String.join(
                                "\n",
                                row("15 cases", "") + ",",
                                row("15cases", "") + ",",
                                row("15 x", "") + ",",
                                row("A1", "") + ",15 cases",
                                row("A2", "") + ",2",
                                row("A3", "") + ",1",
                                row("A4", "") + ","))
                .then()
                .statusCode(201)
                .body("created", equalTo(2))
                .body("refusedRows.field", contains("serial", "serial", "serial", "quantity", "quantity"))
                .body(
                        "refusedRows.code",
                        contains("not-a-serial", "not-a-serial", "not-a-serial", "not-a-unit", "not-a-unit"));
    }

    private static void taken(String type, byte[] file, int created) {
        Given.imported(REGISTRAR, type, file)
                .then()
                .statusCode(201)
                .body("created", equalTo(created))
                .body("unchanged", equalTo(1 - created));
    }

    private String row(String serial, String lot) {
        return String.join(",", udiDi, serial, "20005715", lot, "", holder.customerNumber());
    }
}
