package org.fieldsafety.registry.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.fieldsafety.registry.Neighbours.declined;
import static org.fieldsafety.registry.Neighbours.done;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Neighbours.Submission;
import org.fieldsafety.registry.Relocating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class DeviceHistoryResourceTest {
    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);
    private Holder first;
    private Holder second;

    @BeforeEach
    void live() {
        first = Given.consignee("ES");
        second = Given.consignee("PT");
        Given.devices(first, udiDi, "A1");
        notice.published(1);
        Neighbours.awaitNotice(notice, "A1");
        Submission.of(notice, first, Instant.now().toString())
                .submitted("A1", done("PATCH", "Dx"), declined("UCS_USER", "Dx"));
        Neighbours.affectedDevice(notice.key("A1"), 2);
        Relocating.moved(second, udiDi, "A1").then().body("changed", equalTo(1));
        Relocating.disposed("Stolen", "2026-11-20", udiDi, "A1").then().body("changed", equalTo(1));
        notice.withdrawn(2);
        Neighbours.affectedDevice(notice.key("A1"), 5);
    }

    @Test
    void everythingThatHappenedIsToldInItsOrderWithWhoWhenAndWhy() {
        Relocating.history(REGISTRAR, udiDi, "A1")
                .then()
                .statusCode(200)
                .body("items.kind", contains("Registered", "Matched", "Reported", "Moved", "Disposed", "Released"))
                .body("items[0].by", notNullValue())
                .body("items[0].importId", notNullValue())
                .body("items[1].reference", equalTo(notice.reference()))
                .body("items[2].report.source", equalTo("Acknowledgement"))
                .body("items[2].report.consigneeId", equalTo(first.id().toString()))
                .body("items[2].report.slots.answer", contains("Done", "Declined"))
                .body("items[3].by", notNullValue())
                .body("items[3].change.reason", equalTo("Relocated"))
                .body("items[3].change.happenedOn", equalTo("2026-11-20"))
                .body("items[3].change.before.consigneeId", equalTo(first.id().toString()))
                .body("items[3].change.after.consigneeId", equalTo(second.id().toString()))
                .body("items[4].change.after.dispositionOn", equalTo("2026-11-20"))
                .body("items[5].noticeId", equalTo(notice.id().toString()));
    }

    @Test
    void holderSeesWhatHappenedSinceItHoldsTheDeviceWithoutPeopleOrWhoHadItBefore() {
        Relocating.history(second.token(), udiDi, "A1")
                .then()
                .statusCode(200)
                .body("items.kind", contains("Moved", "Disposed", "Released"))
                .body("items[0].by", nullValue())
                .body("items[0].change.before", equalTo(Map.of()))
                .body("items[0].change.reason", nullValue())
                .body("items[1].by", nullValue())
                .body("items[1].change.reason", equalTo("Told by phone"));
        Relocating.history(first.token(), udiDi, "A1").then().statusCode(404);
    }

    @Test
    void historyIsPaged() {
        var kinds = new ArrayList<String>();
        String cursor = null;
        do {
            var request = Api.as(REGISTRAR)
                    .queryParam("udiDi", udiDi)
                    .queryParam("serial", "A1")
                    .queryParam("limit", 4);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/device/history")
                    .then()
                    .statusCode(200)
                    .extract();
            kinds.addAll(page.<List<String>>path("items.kind"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(kinds).containsExactly("Registered", "Matched", "Reported", "Moved", "Disposed", "Released");
    }

    @Test
    void deviceNobodyKnowsHasNoHistory() {
        Relocating.history(REGISTRAR, udiDi, "A2")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:fieldsafety:problem:device-not-found"));
        Relocating.history(REGISTRAR, udiDi, "A1").then().body("items", hasSize(6));
    }
}
