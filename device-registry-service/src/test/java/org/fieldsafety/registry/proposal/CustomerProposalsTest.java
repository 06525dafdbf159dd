package org.fieldsafety.registry.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Topics;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Relocating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers that distributors name become consignees, and hold what was passed on to them. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class CustomerProposalsTest {
    private final UUID customer = UUID.randomUUID();
    private final String udiDi = Given.udiDi();
    private Holder distributor;

    @BeforeEach
    void distributor() {
        distributor = Given.consignee("ES");
    }

    @Test
    void customerIsRegisteredUnderItsIdAndLinkedToWhoNamedIt() {
        named(event -> {});

        Proposals.awaitState(customer, "Applied");
        Api.as(REGISTRAR)
                .get("/consignees/" + customer)
                .then()
                .statusCode(200)
                .body("name", equalTo("Laboratorio Sierra"))
                .body("kind", equalTo("Other"))
                .body("country", equalTo("PT"))
                .body("languages", contains("pt"))
                .body("contacts.role", contains("Quality"))
                .body("customerNumber", equalTo("C-" + customer.toString().substring(0, 13)))
                .body("suppliedBy", equalTo(distributor.id().toString()));
        var told =
                Topics.read("fsn.consignees.v1", message -> customer.toString().equals(message.key()));
        EventSchemas.validate(
                "device-registry-service", "consignee.changed", told.get(0).value());
        assertThat(Neighbours.read(told.get(0).value()).path("suppliedBy").asText())
                .isEqualTo(distributor.id().toString());
    }

    @Test
    void whatTheDistributorHeldGoesToTheCustomerWithWhatNoticesAskOfIt() {
        Given.devices(distributor, udiDi, "A1", "A2");
        var other = Given.consignee("ES");
        Given.devices(other, udiDi, "B1");
        var notice = Notice.about(udiDi);
        notice.published(1);
        Neighbours.awaitCaughtUp(notice, 1);

        named(event -> passedOn(event, "A1", "B1", "C1"));

        var decided = Proposals.awaitState(customer, "Applied");
        assertThat(decided.get("reason").toString())
                .startsWith("2 of 3 devices named stay where they are")
                .contains("B1 (not-its-holder)", "C1 (unknown-device)");
        assertThat(holder("A1")).isEqualTo(customer.toString());
        assertThat(holder("A2")).isEqualTo(distributor.id().toString());
        assertThat(holder("B1")).isEqualTo(other.id().toString());
        var moved = Neighbours.affectedDevice(notice.key("A1"), 2);
        assertThat(moved.path("consigneeId").asText()).isEqualTo(customer.toString());
        assertThat(moved.at("/change/kind").asText()).isEqualTo("Moved");
    }

    @Test
    void customerToldAgainChangesNothing() {
        Given.devices(distributor, udiDi, "A1");
        named(event -> passedOn(event, "A1"));
        Proposals.awaitState(customer, "Applied");
        Relocating.posted(
                        REGISTRAR,
                        "/device-moves",
                        Relocating.moveRequest(
                                distributor, LocalDate.now(ZoneOffset.UTC).toString(), Relocating.named(udiDi, "A1")))
                .then()
                .statusCode(200)
                .body("changed", equalTo(1));

        named(event -> passedOn(event, "A1"));
        var later = UUID.randomUUID();
        Proposals.customer(later, distributor.id(), event -> {});
        Proposals.awaitState(later, "Applied");

        assertThat(holder("A1")).isEqualTo(distributor.id().toString());
    }

    @Test
    void customerOfAMergedDistributorIsLinkedToTheOneThatStays() {
        var merged = Given.consignee("ES");
        Given.devices(merged, udiDi, "A1");
        Api.as(REGISTRAR)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("into", distributor.id(), "reason", "The same distributor"))
                .post("/consignees/" + merged.id() + "/merge")
                .then()
                .statusCode(200);

        Proposals.customer(customer, merged.id(), event -> passedOn(event, "A1"));

        Proposals.awaitState(customer, "Applied");
        Api.as(REGISTRAR)
                .get("/consignees/" + customer)
                .then()
                .body("suppliedBy", equalTo(distributor.id().toString()));
        assertThat(holder("A1")).isEqualTo(customer.toString());
    }

    @Test
    void whatCannotBeRegisteredIsRefusedAndMovesNothing() {
        Given.devices(distributor, udiDi, "A1");
        var unknown = UUID.randomUUID();
        var invalid = UUID.randomUUID();

        named(event -> {
            passedOn(event, "A1");
            ((ObjectNode) event.path("customer")).put("customerNumber", distributor.customerNumber());
        });
        Proposals.customer(unknown, UUID.randomUUID(), event -> {});
        Proposals.customer(
                invalid, distributor.id(), event -> ((ObjectNode) event.path("customer")).put("country", "XX"));

        assertThat(Proposals.awaitState(customer, "Refused")).containsEntry("code", "customer-number-taken");
        assertThat(Proposals.awaitState(unknown, "Refused")).containsEntry("code", "unknown-consignee");
        assertThat(Proposals.awaitState(invalid, "Refused")).containsEntry("code", "invalid-customer");
        assertThat(holder("A1")).isEqualTo(distributor.id().toString());
        Api.as(REGISTRAR).get("/consignees/" + customer).then().statusCode(404);
    }

    private void named(Consumer<ObjectNode> change) {
        Proposals.customer(customer, distributor.id(), change);
    }

    private void passedOn(ObjectNode event, String... serials) {
        var units = ((ObjectNode) event.path("customer")).putArray("units");
        for (var serial : serials) {
            units.addObject().put("udiDi", udiDi).put("serial", serial);
        }
    }

    private String holder(String serial) {
        return Relocating.device(REGISTRAR, udiDi, serial)
                .then()
                .statusCode(200)
                .extract()
                .path("consigneeId");
    }
}
