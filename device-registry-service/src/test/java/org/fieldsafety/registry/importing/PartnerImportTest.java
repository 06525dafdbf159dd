package org.fieldsafety.registry.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Relocating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a partner may not change through a file. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class PartnerImportTest {
    private static final String HEADER = "udi_di,serial,catalogue_number,lot,software_version,consignee,disposition\n";

    @Inject
    DataSource database;

    private final String udiDi = Given.udiDi();
    private Holder one;
    private Holder other;

    @BeforeEach
    void register() {
        one = Given.consignee("ES");
        other = Given.consignee("PT");
    }

    @Test
    void unitWithoutAHolderIsNotTakenOver() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into device (udi_di, serial, disposition) values ('" + udiDi
                    + "', 'BACK', 'Returned'), ('" + udiDi + "', 'LISTED', 'InUse')");
        }

        imported(row("BACK", "", one, ""), row("LISTED", "", one, ""))
                .body("updated", equalTo(0))
                .body("refusedRows.code", contains("held-elsewhere", "held-elsewhere"))
                .body("refusedRows.reason", hasItem(containsString("with no consignee of yours")));

        Relocating.device(REGISTRAR, udiDi, "BACK").then().body("consigneeId", nullValue());
        Relocating.device(REGISTRAR, udiDi, "LISTED").then().body("consigneeId", nullValue());
    }

    @Test
    void stolenUnitIsNotPutInUseAgain() {
        Given.devices(one, udiDi, "A1");
        Relocating.disposed("Stolen", "2026-11-20", udiDi, "A1").then().statusCode(200);

        imported(row("A1", "L1", one, "InUse"))
                .body("updated", equalTo(0))
                .body("refusedRows.field", contains("disposition"))
                .body("refusedRows.code", contains("registrar-only"));
        imported(row("A1", "L1", other, "")).body("updated", equalTo(1)).body("refusedRows", empty());

        Relocating.device(REGISTRAR, udiDi, "A1")
                .then()
                .body("lot", equalTo("L1"))
                .body("consigneeId", equalTo(other.id().toString()))
                .body("disposition", equalTo("Stolen"))
                .body("dispositionOn", equalTo("2026-11-20"));
    }

    @Test
    void whatIsInUseMayBeSaidToBe() {
        Given.devices(one, udiDi, "A1");

        imported(row("A1", "L1", one, "InUse"), row("A2", "L1", one, "InUse"), row("A3", "L1", one, "Scrapped"))
                .body("updated", equalTo(1))
                .body("created", equalTo(1))
                .body("refusedRows.code", contains("registrar-only"));
    }

    private ValidatableResponse imported(String... rows) {
        var partner = Token.of(Roles.PARTNER).subject("erp-" + udiDi).consignee(one.id(), other.id());
        var file = HEADER + String.join("\n", rows);
        return Given.imported(partner, "text/csv", file.getBytes(UTF_8)).then().statusCode(201);
    }

    private String row(String serial, String lot, Holder holder, String disposition) {
        return String.join(",", udiDi, serial, "20005715", lot, "", holder.customerNumber(), disposition);
    }
}
