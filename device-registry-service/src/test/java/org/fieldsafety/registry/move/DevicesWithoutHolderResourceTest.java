package org.fieldsafety.registry.move;

import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Relocating;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class DevicesWithoutHolderResourceTest {
    @Inject
    Session database;

    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);
    private Holder holder;

    @BeforeEach
    void registerHolders() {
        holder = Given.consignee("ES");
    }

    @Test
    void returnedDevicesWaitWithTheirNoticesAndWhoHeldThemLast() {
        Given.devices(holder, udiDi, "A1", "A2", "A3");
        notice.published(1);
        Neighbours.awaitNotice(notice, "A3");

        Relocating.disposed("Returned", "2026-11-20", udiDi, "A3", "A1").then().body("changed", equalTo(2));

        var first = queue(1).body("items.serial", contains("A1"))
                .body("items[0].lastConsigneeId", equalTo(holder.id().toString()))
                .body("items[0].notices.reference", contains(notice.reference()))
                .body("items[0].notices.status", contains("Outstanding"))
                .extract();
        Api.as(REGISTRAR)
                .queryParam("notice", notice.id())
                .queryParam("cursor", first.<String>path("next"))
                .get("/devices/without-holder")
                .then()
                .body("items.serial", contains("A3"))
                .body("next", nullValue());
    }

    @Test
    void deviceLeavesTheQueueWhenAMoveOrAnImportOrItsDispositionTellsMore() {
        Given.devices(holder, udiDi, "A1", "A2", "A3");
        notice.published(1);
        Neighbours.awaitNotice(notice, "A3");
        Relocating.disposed("Returned", "2026-11-20", udiDi, "A1", "A2", "A3")
                .then()
                .body("changed", equalTo(3));

        Relocating.moved(holder, udiDi, "A1").then().body("changed", equalTo(1));
        Given.devices(holder, udiDi, "A2");
        Relocating.disposed("Scrapped", "2026-11-21", udiDi, "A3").then().body("changed", equalTo(1));

        queue(50).body("items", empty());
    }

    @Test
    void deviceThatOnlyANoticeNamesWaitsUntilItIsMovedToItsHolder() {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        "insert into device (udi_di, serial, registered_by) values (:udiDi, 'B1', 'notice FSN-1')")
                .setParameter("udiDi", udiDi)
                .executeUpdate());
        notice.published(1);
        Neighbours.affectedDevice(notice.key("B1"), 1);

        queue(50)
                .body("items.serial", contains("B1"))
                .body("items.registeredBy", contains("notice FSN-1"))
                .body("items[0].catalogueNumber", nullValue());
        Relocating.moved(holder, udiDi, "B1").then().body("changed", equalTo(1));
        queue(50).body("items", empty());
        Relocating.device(REGISTRAR, udiDi, "B1")
                .then()
                .body("consigneeId", equalTo(holder.id().toString()));
        Api.as(holder.token()).get("/devices/without-holder").then().statusCode(403);
    }

    private ValidatableResponse queue(int limit) {
        return Api.as(REGISTRAR)
                .queryParam("notice", notice.id())
                .queryParam("limit", limit)
                .get("/devices/without-holder")
                .then()
                .statusCode(200);
    }
}
