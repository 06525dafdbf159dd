package org.fieldsafety.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Topics;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class FollowingNoticeTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    Session database;

    @ConfigProperty(name = "fieldsafety.matching.chunk")
    int chunk;

    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);

    @Test
    void everyDeviceOfSeveralChunksIsMatchedOnceThoughOneOfThemIsCutShort() {
        int devices = 30 * chunk;
        Given.devices(
                Given.consignee("ES"),
                udiDi,
                IntStream.range(0, devices).mapToObj("N%06d"::formatted).toArray(String[]::new));

        notice.published(1);
        await().pollInterval(Duration.ofMillis(5)).atMost(SOON).until(this::chunkIsCutShort);
        Neighbours.awaitCaughtUp(notice, 1);

        assertThat(affected()).isEqualTo(devices);
        await().atMost(SOON).untilAsserted(() -> {
            var told = Topics.read("fsn.affected-devices.v1", message -> message.key()
                    .startsWith(notice.id().toString()));
            assertThat(told).hasSize(devices);
            assertThat(told.stream().map(message -> message.key()).distinct()).hasSize(devices);
        });
    }

    @Test
    void listedSerialNumberNobodyToldUsOfBecomesAnAffectedDeviceWithoutAHolder() {
        Given.devices(Given.consignee("ES"), udiDi, "A1");
        Api.as(Given.REGISTRAR)
                .contentType(ContentType.JSON)
                .body(Map.of("serials", List.of("A1", "X9")))
                .put("/notices/" + notice.id() + "/listed-serials/" + udiDi)
                .then()
                .statusCode(204);

        notice.listed().published(1);

        var unknown = Neighbours.affectedDevice(notice.key("X9"), 1);
        assertThat(unknown.path("consigneeId").isNull()).isTrue();
        assertThat(unknown.path("status").asText()).isEqualTo("Outstanding");
        assertThat(Neighbours.affectedDevice(notice.key("A1"), 1)
                        .path("consigneeId")
                        .isNull())
                .isFalse();

        var found = Given.consignee("PT");
        Given.devices(found, udiDi, "X9");

        var moved = Neighbours.affectedDevice(notice.key("X9"), 2);
        assertThat(moved.path("consigneeId").asText()).isEqualTo(found.id().toString());
        assertThat(moved.path("change").path("kind").asText()).isEqualTo("Moved");
    }

    @Test
    void noticeThatIsClosedAtOnceKeepsAllItsDevicesAndMatchesThoseItWasPublishedFor() {
        int devices = 5 * chunk;
        Given.devices(
                Given.consignee("ES"),
                udiDi,
                IntStream.range(0, devices).mapToObj("C%06d"::formatted).toArray(String[]::new));

        notice.published(1);
        notice.revision(2).action("EXTRA", udiDi, "Dx").revised();
        notice.revision(3).ended("Closed");
        Neighbours.awaitCaughtUp(notice, 3);

        assertThat(affected()).isEqualTo(devices);
        assertThat(released()).isZero();
    }

    @Test
    void noticeNobodyHasHeardOfIsNotFollowed() {
        Api.as(Given.REGISTRAR)
                .get("/notices/" + notice.id() + "/matching")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:fieldsafety:problem:notice-not-found"));
    }

    /** Ends the connection of a chunk at work, as the death of its process would. */
    private boolean chunkIsCutShort() {
        return QuarkusTransaction.requiringNew().call(() -> !database.createNativeQuery(
                        """
                                select pg_terminate_backend(l.pid) from pg_locks l
                                where l.locktype = 'advisory' and l.mode = 'ExclusiveLock' and l.granted
                                    and l.objid = cast(hashtext('matching') & 4294967295 as oid) and exists (
                                        select from notice_following
                                        where notice_id = :notice and after_serial > '')
                                """,
                        Boolean.class)
                .setParameter("notice", notice.id())
                .getResultList()
                .isEmpty());
    }

    private long affected() {
        return count("");
    }

    private long released() {
        return count(" and released");
    }

    private long count(String which) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select count(*) from affected_device where notice_id = :notice" + which, Long.class)
                .setParameter("notice", notice.id())
                .getSingleResult());
    }
}
