package org.fieldsafety.registry.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Topics;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class NoticeConsumerTest {
    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);

    @Test
    void committedExampleOfNoticeServiceMakesDevicesAffected() {
        var example = (ObjectNode) Neighbours.read(EventSchemas.example("notice-service", "notice.published"));
        var id = UUID.randomUUID();
        example.put("id", id.toString());
        var product = example.at("/products/1/udiDi").asText();
        Given.devices(Given.consignee("ES"), product, "EX" + id.toString().substring(0, 8));

        Topics.publish(
                "fsn.notices.v1",
                id.toString(),
                "notice.published",
                example.toString().getBytes());

        var affected = Neighbours.affectedDevice(
                id + ":" + product + ":EX" + id.toString().substring(0, 8), 1);
        assertThat(affected.path("slots")).hasSize(4);
        assertThat(affected.at("/change/kind").asText()).isEqualTo("Matched");
    }

    @Test
    void slotsAreTheActionsForTheProductInTheModesBothHaveInTheirOrder() {
        var holder = Given.consignee("ES");
        Given.devices(holder, udiDi, "A1");

        notice.published(1);

        var affected = Neighbours.affectedDevice(notice.key("A1"), 1);
        assertThat(affected.path("slots").findValuesAsText("action")).isEqualTo(List.of("PATCH", "PATCH", "UCS_USER"));
        assertThat(affected.path("slots").findValuesAsText("mode")).isEqualTo(List.of("Dx", "RUO", "Dx"));
        assertThat(affected.path("status").asText()).isEqualTo("Outstanding");
        assertThat(affected.path("consigneeId").asText()).isEqualTo(holder.id().toString());
        assertThat(affected.path("country").asText()).isEqualTo("ES");
        Given.status(REGISTRAR, udiDi, "A1")
                .then()
                .body("notices[0].noticeId", equalTo(notice.id().toString()))
                .body("notices[0].reference", equalTo(notice.reference()))
                .body("notices[0].slots", hasSize(3));
    }

    @Test
    void duplicateAndStaleEventsChangeNothing() {
        Given.devices(Given.consignee("ES"), udiDi, "A1");
        notice.published(4);
        notice.published(4);
        notice.referredTo("STALE").published(3);
        var newer = notice.referredTo("NEWER");

        newer.published(5);

        Neighbours.awaitNotice(newer, "A1");
        assertThat(Neighbours.eventsOf(notice.key("A1"))).isEqualTo(1);
    }

    @Test
    void onlyListedUnitsOfAListedProductAreAffected() {
        Given.devices(Given.consignee("ES"), udiDi, "A1", "A2", "A3");
        ListedSerialsResourceTest.list(notice.id(), udiDi, "A1", "A3", "NOT-REGISTERED")
                .then()
                .statusCode(204);

        notice.listed().published(1);

        Neighbours.awaitNotice(notice, "A3");
        Given.status(REGISTRAR, udiDi, "A1").then().body("notices", hasSize(1));
        Given.status(REGISTRAR, udiDi, "A2").then().body("notices", hasSize(0));
    }

    @Test
    void eventThatCanNotBeReadBecomesADeadLetterAndTheNextOneIsApplied() {
        Given.devices(Given.consignee("ES"), udiDi, "A1");
        var key = notice.id().toString();

        Topics.publish("fsn.notices.v1", key, "notice.published", "{\"id\":".getBytes());
        notice.published(1);

        Neighbours.awaitNotice(notice, "A1");
        assertThat(Topics.read("fsn.notices.v1.device-registry-service.dlq", message -> key.equals(message.key())))
                .hasSize(1);
    }
}
