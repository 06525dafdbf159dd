package org.fieldsafety.registry.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Relocating;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class DeviceResourceTest {
    private static final String SERIAL = "0a/%?7";

    private final String udiDi = Given.udiDi();
    private Holder holder;

    @BeforeEach
    void register() {
        holder = Given.consignee("ES");
        Given.devices(holder, udiDi, SERIAL);
    }

    @Test
    void deviceIsShownToItsHolderAndToStaff() {
        read(REGISTRAR)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("serial", equalTo(SERIAL))
                .body("disposition", equalTo("InUse"))
                .body("registeredBy", notNullValue());
        read(holder.token()).then().statusCode(200).body("registeredBy", nullValue());
        read(Given.consignee("ES").token()).then().statusCode(404);
        read(Token.of(Roles.AUTHORITY).country("ES")).then().statusCode(403);
    }

    @Test
    void correctionReplacesWhatIsKnownAndStaysInTheHistory() {
        var etag = read(REGISTRAR).header("ETag");
        var correction = correction(Map.of(
                "lot", "L7", "connectivity", "Connected", "manufacturedOn", "2026-01-10", "shippedOn", "2026-02-10"));

        correct(etag, correction)
                .then()
                .statusCode(200)
                .body("lot", equalTo("L7"))
                .body("connectivity", equalTo("Connected"))
                .body("shippedOn", equalTo("2026-02-10"));

        Relocating.history(REGISTRAR, udiDi, SERIAL)
                .then()
                .body("items.kind", contains("Registered", "Changed"))
                .body("items[1].change.reason", equalTo("Lot misread"))
                .body("items[1].change.after.lot", equalTo("L7"))
                .body("items[1].change.after.manufacturedOn", equalTo("2026-01-10"))
                .body("items[1].change.before.lot", nullValue());
    }

    @Test
    void correctionNeedsTheVersionThatWasRead() {
        var etag = read(REGISTRAR).header("ETag");
        correct(etag, correction(Map.of("lot", "L7"))).then().statusCode(200);

        correct(etag, correction(Map.of("lot", "L8"))).then().statusCode(412);
        correct(null, correction(Map.of("lot", "L8"))).then().statusCode(428);

        var now = read(REGISTRAR).header("ETag");
        correct(now, correction(Map.of("lot", "L7"))).then().statusCode(200).header("ETag", now);
    }

    @Test
    void correctedDeviceEntersTheScopeOfANotice() {
        var notice = Notice.about(udiDi);
        Given.devices(holder, udiDi, "A1");
        Given.importedCsv(Given.HEADER + String.join(",", udiDi, "A1", "20005715", "L7", "", holder.customerNumber()));
        notice.revision(1).limitedTo(Map.of("lots", List.of("L7"))).published();
        Neighbours.affectedDevice(notice.key("A1"), 1);

        correct(read(REGISTRAR).header("ETag"), correction(Map.of("lot", "L7")))
                .then()
                .statusCode(200);

        assertThat(Neighbours.affectedDevice(notice.key(SERIAL), 1)
                        .at("/change/kind")
                        .asText())
                .isEqualTo("Matched");
    }

    @Test
    void whatCanNotBeIsRefused() {
        var etag = read(REGISTRAR).header("ETag");
        var wrong = Map.<String, Object>of("site", "NONE", "manufacturedOn", "2026-02-10", "shippedOn", "2026-01-10");

        correct(etag, Map.of("site", "NONE", "reason", "x"))
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("missing-value", "unknown-site"));
        correct(etag, correction(wrong))
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("before-manufacture", "unknown-site"));
        correct(etag, correction(Map.of("shippedOn", "2999-01-01")))
                .then()
                .statusCode(400)
                .body("errors.code", contains("in-the-future"));
        Relocating.device(REGISTRAR, "00816270020126", "A#1")
                .then()
                .statusCode(400)
                .body("errors.field", contains("udiDi", "serial"));
    }

    private Response read(Token token) {
        return Relocating.device(token, udiDi, SERIAL);
    }

    private static Map<String, Object> correction(Map<String, Object> more) {
        var request = new HashMap<String, Object>(Map.of("catalogueNumber", "20005715", "reason", "Lot misread"));
        request.putAll(more);
        return request;
    }

    private Response correct(@Nullable String etag, Map<String, Object> correction) {
        var request = Api.as(REGISTRAR)
                .contentType("application/json")
                .queryParam("udiDi", udiDi)
                .queryParam("serial", SERIAL)
                .body(correction);
        return (etag == null ? request : request.header("If-Match", etag)).put("/device");
    }
}
