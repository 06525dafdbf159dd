package org.fieldsafety.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.registry.Given.HEADER;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.fieldsafety.registry.Neighbours.done;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Topics;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Neighbours.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which devices a notice takes up and lets go in the course of its life. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class RevisedScopeTest {
    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);
    private Holder holder;

    @BeforeEach
    void register() {
        holder = Given.consignee("ES");
        row("A1", "L1", "2.0");
        row("A2", "L2", "3.0");
    }

    @Test
    void narrowerScopeReleasesAndAWiderOneTakesBackWhatWasDone() {
        notice.published(1);
        Neighbours.affectedDevice(notice.key("A2"), 1);
        Submission.of(notice, holder, "2026-11-20T09:00:00Z").submitted("A2", done("PATCH", "Dx"));
        Neighbours.affectedDevice(notice.key("A2"), 2);

        notice.revision(2).limitedTo(Map.of("lots", List.of("L1"))).revised();
        var released = Neighbours.affectedDevice(notice.key("A2"), 3);
        notice.revision(3).without("UCS_USER").revised();

        assertThat(released.at("/change/kind").asText()).isEqualTo("Released");
        assertThat(released.path("released").asBoolean()).isTrue();
        var matched = Neighbours.affectedDevice(notice.key("A2"), 4);
        assertThat(matched.at("/change/kind").asText()).isEqualTo("Matched");
        assertThat(matched.path("released").asBoolean()).isFalse();
        assertThat(matched.path("slots").findValuesAsText("status")).containsExactly("Done", "Outstanding");
        assertThat(Neighbours.affectedDevice(notice.key("A1"), 2)
                        .at("/change/kind")
                        .asText())
                .isEqualTo("Revised");
    }

    @Test
    void productThatIsTakenOutReleasesItsDevicesAndOneThatIsAddedTakesItsOwnUp() {
        var added = Given.udiDi();
        Given.devices(holder, added, "B1");
        notice.published(1);
        Neighbours.affectedDevice(notice.key("A1"), 1);

        notice.revision(2).about(added).action("PATCH", added, "Dx").revised();

        assertThat(Neighbours.affectedDevice(notice.key("A1"), 2)
                        .path("released")
                        .asBoolean())
                .isTrue();
        assertThat(Neighbours.affectedDevice(notice.id() + ":" + added + ":B1", 1)
                        .path("slots"))
                .hasSize(1);
    }

    @Test
    void withdrawalReleasesEveryDeviceAndNothingIsMatchedAnyMore() {
        notice.published(1);
        Neighbours.affectedDevice(notice.key("A1"), 1);

        notice.withdrawn(2);

        var released = Neighbours.affectedDevice(notice.key("A1"), 2);
        assertThat(released.at("/change/kind").asText()).isEqualTo("Released");
        assertThat(Neighbours.affectedDevice(notice.key("A2"), 2)
                        .path("released")
                        .asBoolean())
                .isTrue();
        row("A1", "L9", "9.0");
        row("A3", "L1", "2.0");
        affects("A1", 0);
        affects("A3", 0);
        assertThat(Neighbours.eventsOf(notice.key("A1"))).isEqualTo(2);
    }

    @Test
    void closedNoticeKeepsItsDevicesAndTakesUpNoMore() {
        notice.revision(1).limitedTo(Map.of("lots", List.of("L1"))).published();
        Neighbours.affectedDevice(notice.key("A1"), 1);
        var closed = notice.referredTo("CLOSED");
        closed.revision(2).ended("Closed");
        Neighbours.awaitNotice(closed, "A1");

        row("A1", "L2", "2.0");
        row("A3", "L1", "2.0");
        Submission.of(notice, holder, "2026-11-20T09:00:00Z").submitted("A1", done("PATCH", "Dx"));

        assertThat(Neighbours.affectedDevice(notice.key("A1"), 2)
                        .at("/change/kind")
                        .asText())
                .isEqualTo("Answered");
        affects("A1", 1);
        affects("A3", 0);
    }

    @Test
    void importedDeviceEntersAndLeavesALimitedScope() {
        notice.revision(1)
                .limitedTo(Map.of("softwareVersions", List.of(Map.of("to", "2.4"))))
                .published();
        Neighbours.affectedDevice(notice.key("A1"), 1);
        affects("A2", 0);

        row("A1", "L1", "2.4.1");
        row("A2", "L2", "2.4.0");

        assertThat(Neighbours.affectedDevice(notice.key("A1"), 2)
                        .at("/change/kind")
                        .asText())
                .isEqualTo("Released");
        assertThat(Neighbours.affectedDevice(notice.key("A2"), 1)
                        .at("/change/kind")
                        .asText())
                .isEqualTo("Matched");
        row("A1", "L1", "2.4");
        assertThat(Neighbours.affectedDevice(notice.key("A1"), 3)
                        .at("/change/kind")
                        .asText())
                .isEqualTo("Matched");
    }

    @Test
    void listThatWasSignedIsMatchedWhateverWasGivenAfterIt() {
        var signed = list("A1");
        list("A2");

        notice.revision(1).scope("Listed").listDigest(signed).published();

        Neighbours.affectedDevice(notice.key("A1"), 1);
        affects("A2", 0);
    }

    @Test
    void preparedListComesIntoForceWithTheRevisionThatNamesIt() {
        notice.revision(1).scope("Listed").listDigest(list("A1")).published();
        Neighbours.affectedDevice(notice.key("A1"), 1);

        notice.revision(2).scope("Listed").listDigest(list("A2")).revised();

        Neighbours.affectedDevice(notice.key("A2"), 1);
        assertThat(Neighbours.affectedDevice(notice.key("A1"), 2)
                        .path("released")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void noticeSignedWithAnotherListBecomesADeadLetterAndMatchesNothing() {
        list("A1");
        var key = notice.id().toString();

        notice.revision(1).scope("Listed").listDigest("0".repeat(64)).published();

        var dead = Topics.read("fsn.notices.v1.device-registry-service.dlq", message -> key.equals(message.key()));
        assertThat(dead).hasSize(1);
        assertThat(new String(
                        dead.get(0).headers().lastHeader("dead-letter-reason").value()))
                .contains(notice.reference(), "0".repeat(64), udiDi);
        affects("A1", 0);
    }

    @Test
    void rangeThatMakesNoSenseBecomesADeadLetter() {
        var key = notice.id().toString();

        notice.revision(1)
                .limitedTo(Map.of("serialRanges", List.of(Map.of("from", "A1", "to", "B9"))))
                .published();

        assertThat(Topics.read("fsn.notices.v1.device-registry-service.dlq", message -> key.equals(message.key())))
                .hasSize(1);
        affects("A1", 0);
    }

    private String list(String serial) {
        var path = "/notices/" + notice.id() + "/listed-serials/" + udiDi;
        Api.as(REGISTRAR)
                .contentType(ContentType.JSON)
                .body(Map.of("serials", List.of(serial)))
                .put(path)
                .then()
                .statusCode(204);
        return Api.as(REGISTRAR).get(path).path("sha256");
    }

    private void row(String serial, String lot, String version) {
        Given.importedCsv(HEADER + String.join(",", udiDi, serial, "20005715", lot, version, holder.customerNumber()))
                .then()
                .statusCode(201);
    }

    private void affects(String serial, int notices) {
        Given.status(REGISTRAR, udiDi, serial).then().body("notices", hasSize(notices));
    }
}
