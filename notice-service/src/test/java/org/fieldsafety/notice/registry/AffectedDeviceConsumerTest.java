package org.fieldsafety.notice.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.notice.progress.Recount;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class AffectedDeviceConsumerTest {
    private static final String TYPE = "affected-device.changed";

    @Inject
    ObjectMapper json;

    @Inject
    Recount recount;

    private String notice;

    @BeforeEach
    void draft() {
        notice = Notices.drafted();
    }

    @Test
    void committedExampleOfTheRegistryIsCounted() throws Exception {
        var example = (ObjectNode) json.readTree(EventSchemas.example("device-registry-service", TYPE));
        example.put("noticeId", id());
        example.put("released", false);

        tell(example);

        awaitTotal(1);
        assertThat(progress()
                        .<Integer>get(
                                "devices.byStatus." + example.get("status").asText()))
                .isOne();
        assertThat(progress().<String>get("devices.byCountry[0].country"))
                .isEqualTo(example.get("country").asText());
        assertThat(progress().<Map<String, Integer>>get("slots.byStatus"))
                .isEqualTo(Map.of("Done", 1, "Declined", 1, "Outstanding", 2));
        assertThat(progress().<List<String>>get("slots.byAction.action")).containsExactly("PATCH", "UCS_USER");
        assertThat(consignees().<String>get("items[0].consigneeId"))
                .isEqualTo(example.get("consigneeId").asText());
    }

    @Test
    void newerStateMovesTheCountAndStaleOrRepeatedOnesChangeNothing() {
        tell(device("SN1", 1, "Outstanding", "ES"));
        tell(device("SN1", 3, "Remediated", "ES"));
        tell(device("SN1", 3, "Remediated", "ES"));
        tell(device("SN1", 2, "InProgress", "ES"));
        tell(device("SN2", 1, "Outstanding", "PT"));

        awaitTotal(2);
        assertThat(progress().<Map<String, Integer>>get("devices.byStatus"))
                .isEqualTo(Map.of("Remediated", 1, "Outstanding", 1));
        recount.devicesMatch(List.of(UUID.fromString(id())));
    }

    @Test
    void movedDeviceCountsInItsNewCountryAndWithoutOneAsUnknown() {
        tell(device("SN1", 1, "Outstanding", "ES"));
        tell(device("SN1", 2, "Outstanding", "FR"));
        tell(device("SN2", 1, "Outstanding", null));

        awaitTotal(2);

        assertThat(progress().<List<String>>get("devices.byCountry.country")).containsExactly("FR", "ZZ");
    }

    @Test
    void deviceWithoutAHolderCountsApartAndUnreachableOnesByTheirStatus() {
        var holder = UUID.randomUUID().toString();
        tell(device("SN1", 1, "Outstanding", "ES").put("consigneeId", holder));
        tell(device("SN2", 1, "Outstanding", "ES").put("consigneeId", holder));
        tell(device("SN1", 2, "Outstanding", null).putNull("consigneeId").put("disposition", "Returned"));
        tell(device("SN2", 2, "Unreachable", "ES").put("consigneeId", holder).put("disposition", "Scrapped"));

        awaitStatuses(Map.of("Outstanding", 1, "Unreachable", 1));
        assertThat(progress().<Integer>get("devices.withoutHolder")).isOne();
        assertThat(consignees().<List<String>>get("items.consigneeId")).containsExactly(holder);
        assertThat(consignees().<Map<String, Integer>>get("items[0].byStatus")).isEqualTo(Map.of("Unreachable", 1));
        recount.devicesMatch(List.of(UUID.fromString(id())));
    }

    @Test
    void eachNewCauseTakesTheUnreachableDeviceFromTheOneBefore() {
        var version = 0;
        for (var cause : List.of("Scrapped", "Exported", "Stolen", "Unknown", "Scrapped")) {
            tell(device("SN1", ++version, "Unreachable", "ES").put("disposition", cause));

            awaitCauses(Map.of(cause, 1));
            assertThat(progress().<Map<String, Integer>>get("devices.byStatus")).isEqualTo(Map.of("Unreachable", 1));
        }
        tell(device("SN1", ++version, "InProgress", "ES").put("disposition", "InUse"));

        awaitCauses(Map.of());
        assertThat(progress().<Map<String, Integer>>get("devices.byStatus")).isEqualTo(Map.of("InProgress", 1));
        recount.devicesMatch(List.of(UUID.fromString(id())));
    }

    @Test
    void staleAndRepeatedCausesChangeNothingAndOneThatIsNotToldIsNotMadeUp() {
        tell(device("SN1", 2, "Unreachable", "ES").put("disposition", "Stolen"));
        tell(device("SN1", 2, "Unreachable", "ES").put("disposition", "Stolen"));
        tell(device("SN1", 1, "Unreachable", "ES").put("disposition", "Scrapped"));
        tell(device("SN2", 1, "Unreachable", "PT"));
        tell(device("SN3", 1, "Remediated", "PT").put("disposition", "Scrapped"));

        awaitTotal(3);
        awaitCauses(Map.of("Stolen", 1, "NotTold", 1));
        recount.devicesMatch(List.of(UUID.fromString(id())));
    }

    @Test
    void movedUnreachableDeviceTakesItsCauseAlongAndAReleasedOneLeavesIt() {
        var before = UUID.randomUUID().toString();
        var after = UUID.randomUUID().toString();
        tell(device("SN1", 1, "Unreachable", "ES").put("consigneeId", before).put("disposition", "Unknown"));
        awaitCauses(Map.of("Unknown", 1));

        tell(device("SN1", 2, "Unreachable", "FR").put("consigneeId", after).put("disposition", "Unknown"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(consignees().<List<String>>get("items.consigneeId"))
                        .containsExactly(after));
        assertThat(consignees().<Map<String, Integer>>get("items[0].unreachableByCause"))
                .isEqualTo(Map.of("Unknown", 1));
        assertThat(progress().<List<String>>get("devices.byCountry.country")).containsExactly("FR");
        assertThat(progress().<Map<String, Integer>>get("devices.byCountry[0].unreachableByCause"))
                .isEqualTo(Map.of("Unknown", 1));
        assertThat(progress().<Map<String, Integer>>get("devices.byProduct[0].unreachableByCause"))
                .isEqualTo(Map.of("Unknown", 1));
        tell(device("SN1", 3, "Unreachable", "FR").put("disposition", "Unknown").put("released", true));
        awaitCauses(Map.of());
        tell(device("SN1", 4, "Unreachable", "FR").put("disposition", "Stolen"));
        awaitCauses(Map.of("Stolen", 1));
        recount.devicesMatch(List.of(UUID.fromString(id())));
    }

    @Test
    void releasedDeviceDoesNotCount() {
        tell(device("SN1", 1, "Outstanding", "ES"));
        awaitTotal(1);

        tell(device("SN1", 2, "Outstanding", "ES").put("released", true));

        awaitTotal(0);
        tell(device("SN1", 3, "Outstanding", "ES"));
        awaitTotal(1);
    }

    @Test
    void changeCountsOnTheDayItWasMadeAndNoDayMovesBack() {
        var today = LocalDate.now(ZoneOffset.UTC);
        tell(device("SN1", 1, "Outstanding", "ES", today.minusDays(3)));
        awaitTotal(1);
        tell(device("SN2", 1, "Outstanding", "PT", today.minusDays(2)));
        awaitTotal(2);
        tell(device("SN1", 2, "Remediated", "ES", today.minusDays(1)));
        tell(device("SN2", 2, "Remediated", "PT", today.minusDays(5)));
        awaitStatuses(Map.of("Remediated", 2));

        assertThat(history())
                .containsExactly(
                        today.minusDays(3) + " {Outstanding=1}",
                        today.minusDays(2) + " {Outstanding=1, Remediated=1}",
                        today.minusDays(1) + " {Remediated=2}",
                        today + " {Remediated=2}");
        recount.devicesMatch(List.of(UUID.fromString(id())));
    }

    @Test
    void changeFromTheFutureCountsToday() {
        var today = LocalDate.now(ZoneOffset.UTC);

        tell(device("SN1", 1, "Outstanding", "ES", today.plusDays(9)));

        awaitTotal(1);
        assertThat(history()).containsExactly(today + " {Outstanding=1}");
    }

    @Test
    void statusAddedLaterIsCounted() {
        tell(device("SN1", 1, "Quarantined", "ES"));

        awaitTotal(1);
        assertThat(progress().<Integer>get("devices.byStatus.Quarantined")).isOne();
    }

    @Test
    void eventThatCannotBeCountedIsSetAsideAndTheNextOnesAreCounted() {
        Topics.publish("fsn.affected-devices.v1", id(), TYPE, "{\"noticeId\": 7}".getBytes(UTF_8));
        tell(device("SN1", 1, "Outstanding", "ES"));

        awaitTotal(1);
        assertThat(Topics.read("fsn.affected-devices.v1.notice-service.dlq", dead -> id().equals(dead.key())))
                .hasSize(1);
    }

    private ObjectNode device(String serial, long version, String status, String country) {
        return json.createObjectNode()
                .put("noticeId", id())
                .put("udiDi", "00816270020002")
                .put("serial", serial)
                .put("version", version)
                .put("status", status)
                .put("released", false)
                .put("country", country);
    }

    private ObjectNode device(String serial, long version, String status, String country, LocalDate day) {
        var state = device(serial, version, status, country);
        state.putObject("change").put("kind", "Answered").put("at", day + "T08:00:00Z");
        return state;
    }

    private List<String> history() {
        return Api.as(Notices.ANA)
                .get(notice + "/progress/history")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("", Map.class)
                .stream()
                .map(day -> day.get("day") + " " + day.get("byStatus"))
                .toList();
    }

    private void awaitStatuses(Map<String, Integer> expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(progress().<Map<String, Integer>>get("devices.byStatus"))
                        .isEqualTo(expected));
    }

    private void awaitCauses(Map<String, Integer> expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(progress().<Map<String, Integer>>get("devices.unreachableByCause"))
                        .isEqualTo(expected));
    }

    /** Under one key, so on one partition: what is told first is counted first. */
    private static void tell(ObjectNode state) {
        var key = state.get("noticeId").asText();
        Topics.publish("fsn.affected-devices.v1", key, TYPE, state.toString().getBytes(UTF_8));
    }

    private void awaitTotal(int total) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(progress().<Integer>get("devices.total")).isEqualTo(total));
    }

    private JsonPath progress() {
        return Api.as(Notices.ANA)
                .get(notice + "/progress")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath consignees() {
        return Api.as(Notices.ANA)
                .get(notice + "/progress/consignees")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String id() {
        return Notices.id(notice);
    }
}
