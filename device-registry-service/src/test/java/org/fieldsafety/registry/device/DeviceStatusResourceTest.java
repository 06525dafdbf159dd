package org.fieldsafety.registry.device;

import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
        Given.status(REGISTRAR, "00816270020126", "A 1")
                .then()
                .statusCode(400)
                .body("errors.field", contains("udiDi", "serial"))
                .body("errors.code", contains("invalid-udi-di", "invalid-serial"));
        Api.as(REGISTRAR).get("/devices/status").then().statusCode(400);
    }
}
