package org.fieldsafety.notice.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.notice.progress.Recount;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RebuildResourceTest.Impatient.class)
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class RebuildResourceTest {
    private static final Token ALDO = Token.of(Roles.AUDITOR).subject("aldo");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    EntityManager database;

    @Inject
    ObjectMapper json;

    @Inject
    Recount recount;

    @Inject
    RebuildLock lock;

    private String notice;

    /** What was lost stays lost, however long one waits for it. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("fieldsafety.progress-rebuild.patience", "1S");
        }
    }

    @BeforeEach
    void countTwoDevicesAndAnObligation() throws Exception {
        notice = Notices.published();
        tell(
                "fsn.affected-devices.v1",
                example("device-registry-service", "affected-device.changed").put("serial", "SN1"));
        tell(
                "fsn.affected-devices.v1",
                example("device-registry-service", "affected-device.changed").put("serial", "SN2"));
        tell("fsn.obligations.v1", example("acknowledgement-service", "obligation.changed"));
        awaitProgress("devices.total", 2);
        awaitProgress("obligations.total", 1);
    }

    @Test
    void whatIsRightIsLeftAlone() {
        var before = progress().get();

        var outcome = rebuilt(true);

        assertThat(outcome.getList("outcome.topics.topic"))
                .containsExactlyInAnyOrder("fsn.affected-devices.v1", "fsn.obligations.v1");
        assertThat(differences(outcome)).isEmpty();
        assertThat(progress().<Object>get()).isEqualTo(before);
    }

    @Test
    void tamperedCounterAndLostRowAreToldAndLeftAsTheyAre() {
        tamper();

        var outcome = rebuilt(false);

        assertThat(outcome.getBoolean("outcome.repaired")).isFalse();
        assertThat(outcome.getLong("outcome.topics.find { it.topic == 'fsn.affected-devices.v1' }.missed"))
                .isOne();
        assertThat(differences(outcome)).singleElement().satisfies(difference -> assertThat(difference)
                .containsEntry("subject", "Device")
                .containsEntry("dimension", "Product")
                .containsEntry("counted", 2)
                .containsEntry("was", 7));
        assertThat(progress().getInt("devices.byProduct[0].total")).isEqualTo(7);
        assertThat(rows()).isOne();
    }

    @Test
    void tamperedCounterAndLostRowAreRepaired() {
        tamper();
        var version = etag();

        rebuilt(true);

        assertThat(etag()).isNotEqualTo(version);
        assertThat(progress().getInt("devices.byProduct[0].total")).isEqualTo(2);
        assertThat(rows()).isEqualTo(2);
        recount.devicesMatch(List.of(UUID.fromString(Notices.id(notice))));
        var again = rebuilt(true);
        assertThat(again.getLong("outcome.topics.find { it.topic == 'fsn.affected-devices.v1' }.missed"))
                .isZero();
        assertThat(differences(again)).isEmpty();
    }

    @Test
    void stateThatWasNeverCountedIsCountedFromTheDayItIsFound() {
        execute("delete from affected_device where notice_id = :id");
        execute("delete from progress_count where notice_id = :id and subject in ('Device', 'Slot')");
        assertThat(progress().getInt("devices.total")).isZero();

        rebuilt(true);

        assertThat(progress().getInt("devices.total")).isEqualTo(2);
        assertThat(progress().getInt("slots.total")).isEqualTo(8);
        assertThat(Api.as(ALDO).get(notice + "/progress/history").jsonPath().getList("day"))
                .containsExactly(LocalDate.now(ZoneOffset.UTC).toString());
        recount.devicesMatch(List.of(UUID.fromString(Notices.id(notice))));
    }

    @Test
    void causeThatWasNotKeptIsReadFromTheTopic() throws Exception {
        tell("fsn.affected-devices.v1", unreachable());
        awaitProgress("devices.byStatus.Unreachable", 1);
        execute("update affected_device set cause = 'NotTold' where notice_id = :id and status = 'Unreachable'");
        execute("update progress_count set status = 'NotTold' where notice_id = :id and subject = 'Unreachable'");
        assertThat(progress().getMap("devices.unreachableByCause")).isEqualTo(Map.of("NotTold", 1));

        var told = rebuilt(false);
        rebuilt(true);

        assertThat(told.getLong("outcome.topics.find { it.topic == 'fsn.affected-devices.v1' }.missed"))
                .isOne();
        assertThat(differences(told))
                .extracting(difference -> difference.get("subject") + " " + difference.get("dimension") + " "
                        + difference.get("status") + " " + difference.get("was"))
                .containsExactlyInAnyOrder(
                        "Unreachable Country NotTold 1",
                        "Unreachable Country Stolen 0",
                        "Unreachable Product NotTold 1",
                        "Unreachable Product Stolen 0",
                        "Unreachable Consignee NotTold 1",
                        "Unreachable Consignee Stolen 0");
        assertThat(progress().getMap("devices.unreachableByCause")).isEqualTo(Map.of("Stolen", 1));
        recount.devicesMatch(List.of(UUID.fromString(Notices.id(notice))));
    }

    @Test
    void rowThatTheTopicDoesNotKnowIsToldAndKept() {
        execute("insert into obligation values (:id, gen_random_uuid(), 1, 'Due', 'ES')");

        var outcome = rebuilt(true);

        assertThat(outcome.getLong("outcome.topics.find { it.topic == 'fsn.obligations.v1' }.unknown"))
                .isPositive();
        assertThat(progress().getInt("obligations.total")).isEqualTo(2);
    }

    @Test
    void onlyOneRunsAtATime() {
        try (var held = lock.tryHold().orElseThrow()) {
            start(ALDO, true).then().statusCode(409).body("type", endsWith("rebuild-running"));
        }
        rebuilt(false);
    }

    @Test
    void whatAKilledProcessHasLeftHasFailed() {
        execute("insert into progress_rebuild (id, repair, status, requested_by, started_at)"
                + " values (:id, true, 'Running', 'aldo', now())");

        Api.as(ALDO)
                .get("/progress-rebuilds/" + Notices.id(notice))
                .then()
                .statusCode(200)
                .body("status", is("Failed"))
                .body("failure", notNullValue());
    }

    @Test
    void whoIsNeitherAuditorNorRegistrarRebuildsNothing() {
        start(Notices.ANA, false).then().statusCode(403);
        Api.as(ALDO).get("/progress-rebuilds/" + UUID.randomUUID()).then().statusCode(404);
        Api.as(ALDO)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/progress-rebuilds")
                .then()
                .statusCode(400);
    }

    /** One row is lost, and one counter is not what it was. */
    private void tamper() {
        execute("delete from affected_device where notice_id = :id and serial = 'SN2'");
        execute("update progress_count set count = 7 where notice_id = :id and dimension = 'Product'");
    }

    private JsonPath rebuilt(boolean repair) {
        var location = start(ALDO, repair).then().statusCode(202).extract().header("Location");
        await().atMost(PATIENCE).until(() -> !"Running".equals(rebuild(location).getString("status")));
        var rebuild = rebuild(location);
        assertThat(rebuild.getString("status")).as(rebuild.prettify()).isEqualTo("Done");
        return rebuild;
    }

    private static Response start(Token caller, boolean repair) {
        return Api.as(caller)
                .contentType(ContentType.JSON)
                .body(Map.of("repair", repair))
                .post("/progress-rebuilds");
    }

    private static JsonPath rebuild(String location) {
        return Api.as(ALDO).get(location).then().statusCode(200).extract().jsonPath();
    }

    /** Other tests' notices may differ as well. */
    private List<Map<String, Object>> differences(JsonPath rebuild) {
        return rebuild.getList("outcome.differences.findAll { it.notice == '" + Notices.id(notice) + "' }");
    }

    private ObjectNode example(String service, String type) throws Exception {
        var example = (ObjectNode) json.readTree(EventSchemas.example(service, type));
        return example.put("noticeId", Notices.id(notice)).put("released", false);
    }

    private ObjectNode unreachable() throws Exception {
        return example("device-registry-service", "affected-device.changed")
                .put("serial", "SN3")
                .put("status", "Unreachable")
                .put("disposition", "Stolen");
    }

    private void tell(String topic, ObjectNode state) {
        var key = Notices.id(notice) + ":" + state.path("serial").asText();
        Topics.publish(topic, key, "any.changed", state.toString().getBytes(UTF_8));
    }

    private void awaitProgress(String path, int count) {
        await().atMost(PATIENCE).until(() -> progress().getInt(path) == count);
    }

    private JsonPath progress() {
        return Api.as(ALDO)
                .get(notice + "/progress")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String etag() {
        return Api.as(ALDO).get(notice + "/progress").header("ETag");
    }

    private long rows() {
        return (Long)
                database.createNativeQuery("select count(*) from affected_device where notice_id = :id", Long.class)
                        .setParameter("id", UUID.fromString(Notices.id(notice)))
                        .getSingleResult();
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql)
                .setParameter("id", UUID.fromString(Notices.id(notice)))
                .executeUpdate());
    }
}
