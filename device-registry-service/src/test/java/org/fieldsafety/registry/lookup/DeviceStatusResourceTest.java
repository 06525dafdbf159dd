package org.fieldsafety.registry.lookup;

import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class DeviceStatusResourceTest {
    private final String udiDi = Given.udiDi();
    private final DataSource database;

    DeviceStatusResourceTest(DataSource database) {
        this.database = database;
    }

    @Test
    void deviceIsShownWithEveryNoticeThatAffectsIt() {
        Given.devices(Given.consignee("ES"), udiDi, "A1");
        var first = Notice.about(udiDi).referredTo("FSN-1");
        var second = Notice.about(udiDi).referredTo("FSN-2");
        first.published(1);
        Neighbours.awaitNotice(first, "A1");
        second.published(1);
        Neighbours.affectedDevice(second.key("A1"), 1);

        Given.status(REGISTRAR, udiDi, "A1")
                .then()
                .statusCode(200)
                .body("notices.reference", contains("FSN-1", "FSN-2"))
                .body("notices.status", contains("Outstanding", "Outstanding"));
    }

    @Test
    void serialNumberIsAnExactString() {
        Given.devices(Given.consignee("ES"), udiDi, "007a");

        Given.status(REGISTRAR, udiDi, "007A").then().statusCode(404);
        Given.status(REGISTRAR, udiDi, "7a")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:fieldsafety:problem:device-not-found"));
    }

    @Test
    void consigneesAndPartnersFindDevicesOfTheirOwnOnly() {
        var holder = Given.consignee("ES");
        var other = Given.consignee("ES");
        Given.devices(holder, udiDi, "A1");

        Given.status(holder.token(), udiDi, "A1").then().statusCode(200);
        Given.status(other.token(), udiDi, "A1").then().statusCode(404);
        Given.status(Token.of(Roles.PARTNER).consignee(other.id(), holder.id()), udiDi, "A1")
                .then()
                .statusCode(200);
        Given.status(Token.of(Roles.PARTNER), udiDi, "A1").then().statusCode(404);
        Given.status(Token.of(Roles.AUTHORITY).country("ES"), udiDi, "A1")
                .then()
                .statusCode(403);
    }

    @Test
    void questionThatNamesNoDeviceIsRefused() {
        Given.status(REGISTRAR, "00816270020126", "A  1")
                .then()
                .statusCode(400)
                .body("errors.field", contains("udiDi", "serial"))
                .body("errors.code", contains("invalid-udi-di", "invalid-serial"));
        Api.as(REGISTRAR).get("/devices/status").then().statusCode(400);
    }

    @Test
    void scanOfTheLabelNamesTheDevice() {
        Given.devices(Given.consignee("ES"), udiDi, "NB551077");

        for (var scan : new String[] {
            "(01)" + udiDi + "(21)NB551077",
            "]d201" + udiDi + "10L2291\u001d21NB551077",
            "https://maker.example/01/" + udiDi + "/21/NB551077",
            udiDi + " NB551077"
        }) {
            scanned(scan).statusCode(200).body("udiDi", equalTo(udiDi)).body("serial", equalTo("NB551077"));
        }
    }

    @Test
    void scanThatNamesNoDeviceIsRefusedWithItsReasons() {
        scanned("01" + udiDi.substring(0, 13) + "x21A1")
                .statusCode(400)
                .body("errors.field", contains("scan"))
                .body("errors.code", contains("invalid-character"));
        scanned("(01)" + udiDi + "(10)L1").statusCode(400).body("errors.code", contains("no-serial"));
        scanned("=/A9999XYZ100T0944=,000025").statusCode(400).body("errors.code", contains("not-a-gtin"));
        Api.as(REGISTRAR)
                .queryParam("scan", udiDi + " A1")
                .queryParam("serial", "A1")
                .get("/devices/status")
                .then()
                .statusCode(400)
                .body("errors.code", contains("contradiction"));
    }

    @Test
    void scanThatMayNameAnotherDeviceIsRefused() {
        Given.devices(Given.consignee("ES"), udiDi, "NB55107710L2291", "AB(1O)C");

        for (var scan : new String[] {"01" + udiDi + "21NB55107710L2291", "(01)" + udiDi + "(21)AB(1O)C"}) {
            scanned(scan)
                    .statusCode(400)
                    .body("errors.field", contains("scan"))
                    .body("errors.code", contains("ambiguous-scan"));
        }
        scanned("01" + udiDi + "10L22912117320831").statusCode(400).body("errors.code", contains("ambiguous-scan"));
    }

    @Test
    void scanWhoseLotIsDoubtfulStillNamesItsDevice() {
        Given.devices(Given.consignee("ES"), udiDi, "NB551077");

        scanned("]d201" + udiDi + "21NB551077\u001d10L229117320831").statusCode(200);
        scanned("(01)" + udiDi + "(10)L(A)(21)NB551077").statusCode(200);
    }

    @Test
    void unchangedAnswerIsNotSentAgain() {
        Given.devices(Given.consignee("ES"), udiDi, "A1");
        var tag = Given.status(REGISTRAR, udiDi, "A1").header("ETag");

        asked(tag).statusCode(304).header("ETag", tag);
        asked("\"other\", W/" + tag).statusCode(304);
        Given.devices(Given.consignee("FR"), udiDi, "A1");
        asked(tag).statusCode(200).header("ETag", not(equalTo(tag)));
    }

    @Test
    void deviceThatNobodyHoldsIsFoundByStaffOnly() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into device (udi_di, serial, disposition, disposition_on, shipped_on) values ('"
                    + udiDi + "', 'A 1', 'Returned', '2026-10-05', '2022-09-02')");
        }

        Given.status(REGISTRAR, udiDi, "A 1")
                .then()
                .statusCode(200)
                .body("disposition", equalTo("Returned"))
                .body("dispositionOn", equalTo("2026-10-05"))
                .body("shippedOn", equalTo("2022-09-02"))
                .body("consigneeId", nullValue());
        Given.status(Given.consignee("ES").token(), udiDi, "A 1").then().statusCode(404);
    }

    private ValidatableResponse asked(String ifNoneMatch) {
        return Api.as(REGISTRAR)
                .header("If-None-Match", ifNoneMatch)
                .queryParam("udiDi", udiDi)
                .queryParam("serial", "A1")
                .get("/devices/status")
                .then();
    }

    private static ValidatableResponse scanned(String scan) {
        return Api.as(REGISTRAR).queryParam("scan", scan).get("/devices/status").then();
    }
}
