package org.fieldsafety.registry.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.fieldsafety.registry.Relocating.moveRequest;
import static org.fieldsafety.registry.Relocating.named;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Relocating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class DeviceMoveResourceTest {
    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);
    private Holder from;
    private Holder to;

    @BeforeEach
    void registerHolders() {
        from = Given.consignee("ES");
        to = Given.consignee("PT");
    }

    @Test
    void movedDeviceAndWhatNoticesAskOfItGoToTheNewHolder() {
        Given.devices(from, udiDi, "A1");
        notice.published(1);
        Neighbours.awaitNotice(notice, "A1");

        Relocating.moved(to, udiDi, "A1").then().statusCode(200).body("changed", equalTo(1));

        Relocating.device(REGISTRAR, udiDi, "A1")
                .then()
                .body("consigneeId", equalTo(to.id().toString()));
        var moved = Neighbours.affectedDevice(notice.key("A1"), 2);
        assertThat(moved.at("/change/kind").asText()).isEqualTo("Moved");
        assertThat(moved.path("country").asText()).isEqualTo("PT");
    }

    @Test
    void everyDeviceIsJudgedAlone() {
        Given.devices(from, udiDi, "A1", "a1");
        Given.devices(to, udiDi, "A2");
        var devices = Stream.of(
                        named(udiDi, "A1", "A2", "A3", "A1", "A#1"),
                        named("00816270020126", "A1"),
                        named("00816270020125", "A1"))
                .flatMap(List::stream)
                .toList();

        Relocating.posted(REGISTRAR, "/device-moves", moveRequest(to, "2026-11-20", devices))
                .then()
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(5))
                .body(
                        "devices.outcome",
                        contains("Changed", "Unchanged", "Refused", "Refused", "Refused", "Refused", "Refused"))
                .body("devices.code[2]", equalTo("unknown-device"))
                .body("devices.code[3]", equalTo("repeated-device"))
                .body("devices.code[5]", equalTo("invalid-udi-di"))
                .body("devices.code[6]", equalTo("unknown-device"));
        Relocating.device(REGISTRAR, udiDi, "a1")
                .then()
                .body("consigneeId", equalTo(from.id().toString()));
    }

    @Test
    void thousandsMoveInOneRequest() {
        var serials = IntStream.range(0, 5_000).mapToObj(i -> "M" + i).toArray(String[]::new);
        Given.devices(from, udiDi, serials);

        Relocating.moved(to, udiDi, serials).then().statusCode(200).body("changed", equalTo(5_000));

        Relocating.posted(
                        REGISTRAR,
                        "/device-moves",
                        moveRequest(
                                to,
                                "2026-11-20",
                                Stream.of(named(udiDi, serials), named(udiDi, "X"))
                                        .flatMap(List::stream)
                                        .toList()))
                .then()
                .statusCode(400);
    }

    @Test
    void requestSentAgainWithItsKeyMovesNothingAgain() {
        Given.devices(from, udiDi, "A1");
        var request = moveRequest(to, "2026-11-20", named(udiDi, "A1"));
        var key = UUID.randomUUID().toString();
        keyed(key, request).then().statusCode(200);
        Relocating.moved(from, udiDi, "A1").then().body("changed", equalTo(1));

        keyed(key, request).then().statusCode(200).body("changed", equalTo(1));

        Relocating.device(REGISTRAR, udiDi, "A1")
                .then()
                .body("consigneeId", equalTo(from.id().toString()));
    }

    @Test
    void requestThatCanNotBeMeantIsRefused() {
        var devices = named(udiDi, "A1");
        refused(moveRequest(new Holder(UUID.randomUUID(), "none"), "2026-11-20", devices), "unknown-consignee");
        refused(moveRequest(to, LocalDate.now().plusDays(3).toString(), devices), "in-the-future");
        var elsewhere = new HashMap<>(moveRequest(to, "2026-11-20", devices));
        elsewhere.put("to", Map.of("consigneeId", to.id(), "site", "NONE"));
        refused(elsewhere, "unknown-site");
        refused(moveRequest(to, "2026-11-20", List.of()), "missing-value");
        Relocating.posted(Token.of(Roles.FIELD_SERVICE), "/device-moves", moveRequest(to, "2026-11-20", devices))
                .then()
                .statusCode(403);
    }

    private static void refused(Map<String, Object> request, String code) {
        Relocating.posted(REGISTRAR, "/device-moves", request)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem(code));
    }

    private static Response keyed(String key, Map<String, Object> request) {
        return Api.as(REGISTRAR)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(request)
                .post("/device-moves");
    }
}
