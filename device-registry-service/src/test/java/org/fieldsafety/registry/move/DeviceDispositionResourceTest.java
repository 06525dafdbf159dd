package org.fieldsafety.registry.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.fieldsafety.registry.Neighbours.done;
import static org.fieldsafety.registry.Relocating.disposed;
import static org.fieldsafety.registry.Relocating.named;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
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
class DeviceDispositionResourceTest {
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
    void scrappedDeviceStaysWithItsHolderAndIsUnreachable() {
        disposed("Scrapped", "2026-11-20", udiDi, "A1").then().statusCode(200).body("changed", equalTo(1));

        var told = Neighbours.affectedDevice(notice.key("A1"), 2);
        assertThat(told.path("status").asText()).isEqualTo("Unreachable");
        assertThat(told.path("disposition").asText()).isEqualTo("Scrapped");
        assertThat(told.path("consigneeId").asText()).isEqualTo(holder.id().toString());
        assertThat(told.at("/change/kind").asText()).isEqualTo("Disposed");
    }

    @Test
    void deviceThatWasRemediatedBeforeStaysSo() {
        Submission.of(notice, holder, "2026-11-21T09:00:00Z")
                .submitted("A1", done("PATCH", "Dx"), done("PATCH", "RUO"), done("UCS_USER", "Dx"));
        Neighbours.affectedDevice(notice.key("A1"), 2);

        disposed("Stolen", "2026-11-21", udiDi, "A1").then().body("changed", equalTo(1));

        assertThat(Neighbours.affectedDevice(notice.key("A1"), 3).path("status").asText())
                .isEqualTo("Remediated");
    }

    @Test
    void deviceThatIsFoundAgainIsOutstandingAgain() {
        disposed("Unknown", "2026-11-10", udiDi, "A1").then().body("changed", equalTo(1));
        disposed("InUse", "2026-11-20", udiDi, "A1").then().body("changed", equalTo(1));

        assertThat(Neighbours.affectedDevice(notice.key("A1"), 3).path("status").asText())
                .isEqualTo("Outstanding");
        Relocating.device(REGISTRAR, udiDi, "A1")
                .then()
                .body("disposition", equalTo("InUse"))
                .body("dispositionOn", equalTo("2026-11-20"));
    }

    @Test
    void returnedDeviceHasNoHolderUntilItIsMovedToOne() {
        disposed("Returned", "2026-11-20", udiDi, "A1").then().body("changed", equalTo(1));

        var told = Neighbours.affectedDevice(notice.key("A1"), 2);
        assertThat(told.path("consigneeId").isNull()).isTrue();
        assertThat(told.path("country").isNull()).isTrue();
        assertThat(told.path("status").asText()).isEqualTo("Outstanding");
        Relocating.device(holder.token(), udiDi, "A1").then().statusCode(404);
        disposed("InUse", "2026-11-20", udiDi, "A1").then().body("devices.code", contains("no-holder"));
        Relocating.moved(holder, udiDi, "A1").then().body("changed", equalTo(1));
        Relocating.device(holder.token(), udiDi, "A1").then().statusCode(200).body("disposition", equalTo("InUse"));
        assertThat(Neighbours.affectedDevice(notice.key("A1"), 3)
                        .path("consigneeId")
                        .asText())
                .isEqualTo(holder.id().toString());
    }

    @Test
    void sameDispositionAgainChangesNothing() {
        disposed("Exported", "2026-11-20", udiDi, "A1").then().body("changed", equalTo(1));

        disposed("Exported", "2026-11-20", udiDi, "A1", "B1")
                .then()
                .body("devices.outcome", contains("Unchanged", "Refused"))
                .body("devices[0].code", nullValue());
        disposed("Exported", "2026-11-19", udiDi, "A1").then().body("changed", equalTo(1));
        assertThat(Neighbours.eventsOf(notice.key("A1"))).isEqualTo(2);
    }

    @Test
    void futureAndOtherPeopleAreRefused() {
        disposed("Scrapped", LocalDate.now().plusDays(3).toString(), udiDi, "A1")
                .then()
                .statusCode(400)
                .body("errors.code", contains("in-the-future"));
        var request = Map.of(
                "devices", named(udiDi, "A1"), "disposition", "Scrapped", "on", "2026-11-20", "reason", "Broken");
        Relocating.posted(holder.token(), "/device-dispositions", request)
                .then()
                .statusCode(403);
        Relocating.posted(Token.of(Roles.FIELD_SERVICE), "/device-dispositions", request)
                .then()
                .statusCode(200)
                .body("changed", equalTo(1));
    }
}
