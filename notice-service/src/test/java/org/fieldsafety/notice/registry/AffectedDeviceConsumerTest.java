package org.fieldsafety.notice.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
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
    AffectedDeviceRepository devices;

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
    void releasedDeviceDoesNotCount() {
        tell(device("SN1", 1, "Outstanding", "ES"));
        awaitTotal(1);

        tell(device("SN1", 2, "Outstanding", "ES").put("released", true));

        awaitTotal(0);
        tell(device("SN1", 3, "Outstanding", "ES"));
        awaitTotal(1);
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

    @Test
    void countersEqualARecountWhateverArrives() {
        var chance = new Random(1338);
        var notices = List.of(UUID.randomUUID(), UUID.randomUUID());
        for (int batch = 0; batch < 50; batch++) {
            var states = IntStream.range(0, 40)
                    .mapToObj(serial -> new AffectedDeviceChanged(
                            pick(chance, notices),
                            "00816270020002",
                            "SN" + serial,
                            chance.nextInt(30),
                            pick(chance, List.of("Outstanding", "InProgress", "Remediated", "Declined")),
                            chance.nextInt(5) == 0,
                            pick(chance, Arrays.asList("ES", "PT", null))))
                    .toList();
            QuarkusTransaction.requiringNew().run(() -> devices.upsert(states));
        }

        recount.devicesMatch(notices);
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

    private String id() {
        return Notices.id(notice);
    }

    private static <T> T pick(Random chance, List<T> values) {
        return values.get(chance.nextInt(values.size()));
    }
}
