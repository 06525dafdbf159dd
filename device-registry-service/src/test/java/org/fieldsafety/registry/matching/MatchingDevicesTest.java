package org.fieldsafety.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.registry.Given.HEADER;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices that come or move after their notice was published. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class MatchingDevicesTest {
    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);
    private Holder holder;

    @BeforeEach
    void publish() {
        holder = Given.consignee("ES");
        Given.devices(holder, udiDi, "A1");
        notice.published(1);
        Neighbours.awaitNotice(notice, "A1");
    }

    @Test
    void deviceRegisteredLaterIsAffectedWhenItsImportHasEnded() {
        Given.devices(holder, udiDi, "A2");

        Given.status(REGISTRAR, udiDi, "A2").then().body("notices[0].status", equalTo("Outstanding"));
        assertThat(Neighbours.affectedDevice(notice.key("A2"), 1)
                        .at("/change/kind")
                        .asText())
                .isEqualTo("Matched");
    }

    @Test
    void deviceRegisteredLaterIsNotAffectedWhenItIsNotListed() {
        var otherProduct = Given.udiDi();
        var listed = Notice.about(otherProduct).listed();
        Given.devices(holder, otherProduct, "A1");
        Api.as(REGISTRAR)
                .contentType(ContentType.JSON)
                .body("{\"serials\":[\"A1\",\"A3\"]}")
                .put("/notices/" + listed.id() + "/listed-serials/" + otherProduct)
                .then()
                .statusCode(204);
        listed.published(1);
        Neighbours.awaitNotice(listed, "A1");

        Given.devices(holder, otherProduct, "A2", "A3");

        Given.status(REGISTRAR, otherProduct, "A2").then().body("notices.size()", equalTo(0));
        Given.status(REGISTRAR, otherProduct, "A3").then().body("notices.size()", equalTo(1));
    }

    @Test
    void affectedDeviceFollowsItsDeviceToAnotherHolder() {
        var newHolder = Given.consignee("PT");

        Given.devices(newHolder, udiDi, "A1");

        var moved = Neighbours.affectedDevice(notice.key("A1"), 2);
        assertThat(moved.at("/change/kind").asText()).isEqualTo("Moved");
        assertThat(moved.path("consigneeId").asText()).isEqualTo(newHolder.id().toString());
        assertThat(moved.path("country").asText()).isEqualTo("PT");
    }

    @Test
    void affectedDeviceFollowsItsHolderToAnotherCountry() {
        Api.as(REGISTRAR)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Given.consigneeRequest(holder.customerNumber(), "AD"))
                .put("/consignees/" + holder.id())
                .then()
                .statusCode(200);

        var moved = Neighbours.affectedDevice(notice.key("A1"), 2);
        assertThat(moved.at("/change/kind").asText()).isEqualTo("Moved");
        assertThat(moved.path("country").asText()).isEqualTo("AD");
    }

    @Test
    void importThatSaysNothingNewOfAnAffectedDeviceTellsNothing() {
        Given.devices(holder, udiDi, "A1");
        Given.importedCsv(HEADER + String.join(",", udiDi, "A1", "20005715", "L1", "5.0", holder.customerNumber()))
                .then()
                .body("updated", equalTo(1));
        Given.devices(Given.consignee("FR"), udiDi, "A1");

        Neighbours.affectedDevice(notice.key("A1"), 2);
        assertThat(Neighbours.eventsOf(notice.key("A1"))).isEqualTo(2);
    }
}
