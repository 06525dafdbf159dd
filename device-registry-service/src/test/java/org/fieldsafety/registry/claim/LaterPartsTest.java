package org.fieldsafety.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fieldsafety.registry.Neighbours.declined;
import static org.fieldsafety.registry.Neighbours.done;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Neighbours.Submission;
import org.fieldsafety.registry.Relocating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A long acknowledgement comes in parts, and several may speak of one unit: the first part's fate is that of the others. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class LaterPartsTest {
    private static final Map<String, String> WHY = Map.of("reason", "The consignee confirmed it");
    private static final String SUBMITTED = "2026-11-20T09:00:00Z";

    private final Notice notice = Notice.about(Given.udiDi());
    private Holder holder;
    private Holder claimant;
    private Submission answer;

    @BeforeEach
    void publish() {
        holder = Given.consignee("ES");
        claimant = Given.consignee("PT");
        answer = Submission.of(notice, claimant, SUBMITTED);
        Given.devices(holder, notice.udiDi(), "A1");
        Given.devices(claimant, notice.udiDi(), "B1");
        notice.published(1);
        Neighbours.awaitNotice(notice, "A1");
        Neighbours.awaitNotice(notice, "B1");
    }

    @Test
    void claimHoldsWhatEveryPartSays() {
        firstPart("B11");
        laterPart("B11");
        firstPart("B11");
        awaitSlots(true, "Dx", "RUO");

        Claims.resolve(Claims.awaitOne(notice), "assign", assignedTo("B1")).statusCode(200);

        assertThat(statuses("B1", 2)).containsExactly("Done", "Declined", "Outstanding");
    }

    @Test
    void laterPartFollowsAnAssignedClaimToItsDevice() {
        firstPart("B11");
        Claims.resolve(Claims.awaitOne(notice), "assign", assignedTo("B1")).statusCode(200);
        Given.devices(claimant, notice.udiDi(), "B11");

        laterPart("B11");

        assertThat(statuses("B1", 3)).containsExactly("Done", "Declined", "Outstanding");
        assertThat(Neighbours.eventsOf(notice.key("B11"))).isEqualTo(1);
        awaitSlots(false, "Dx", "RUO");
    }

    @Test
    void laterPartCountsOnceItsDeviceHasCome() {
        firstPart("A1");
        var claim = Claims.awaitOne(notice);
        Claims.resolve(claim, "assign", assignedTo("A1")).statusCode(409);
        Given.devices(claimant, notice.udiDi(), "A1");

        laterPart("A1");

        assertThat(statuses("A1", 4)).containsExactly("Done", "Declined", "Outstanding");
    }

    @Test
    void laterPartCountsForATransferredDeviceThatHasMovedOn() {
        firstPart("A1");
        Claims.resolve(Claims.awaitOne(notice), "transfer", WHY).statusCode(200);
        Relocating.moved(holder, notice.udiDi(), "A1").then().statusCode(200);

        laterPart("A1");

        assertThat(statuses("A1", 5)).containsExactly("Done", "Declined", "Outstanding");
        awaitSlots(false, "Dx", "RUO");
    }

    @Test
    void laterPartCountsWhereAClaimWasAppliedByItselfAndTheDeviceHasMovedOn() {
        firstPart("NEW1");
        Claims.awaitOne(notice);
        Given.devices(claimant, notice.udiDi(), "NEW1");
        Relocating.moved(holder, notice.udiDi(), "NEW1").then().statusCode(200);

        laterPart("NEW1");

        assertThat(statuses("NEW1", 4)).containsExactly("Done", "Declined", "Outstanding");
        assertThat(Claims.of(notice, true).getList("items")).isEmpty();
    }

    @Test
    void laterPartCountsWhereTheFirstWasAppliedAndTheDeviceHasMovedOn() {
        firstPart("B1");
        Neighbours.affectedDevice(notice.key("B1"), 2);
        Relocating.moved(holder, notice.udiDi(), "B1").then().statusCode(200);

        laterPart("B1");

        assertThat(statuses("B1", 4)).containsExactly("Done", "Declined", "Outstanding");
        assertThat(Claims.of(notice, true).getList("items")).isEmpty();
    }

    @Test
    void laterPartOfARejectedClaimIsNotedAndCountsForNothing() {
        firstPart("A1");
        Claims.resolve(Claims.awaitOne(notice), "reject", WHY).statusCode(200);
        Given.devices(claimant, notice.udiDi(), "A1");

        laterPart("A1");

        awaitSlots(false, "Dx", "RUO");
        assertThat(Neighbours.eventsOf(notice.key("A1"))).isEqualTo(2);
        assertThat(Claims.of(notice, true).getList("items")).isEmpty();
    }

    @Test
    void laterAcknowledgementOfTheUnitIsAClaimOfItsOwn() {
        firstPart("B11");
        Claims.resolve(Claims.awaitOne(notice), "reject", WHY).statusCode(200);

        Submission.of(notice, claimant, "2026-11-21T09:00:00Z").submitted("B11", done("UCS_USER", "Dx"));

        assertThat(Claims.awaitOne(notice)).isNotNull();
        awaitSlots(true, "Dx");
        awaitSlots(false, "Dx");
    }

    @Test
    void laterPartNeverReplacesALaterAnswer() {
        firstPart("B11");
        Claims.resolve(Claims.awaitOne(notice), "assign", assignedTo("B1")).statusCode(200);
        Submission.of(notice, claimant, "2026-11-21T09:00:00Z").submitted("B1", done("PATCH", "RUO"));
        Neighbours.affectedDevice(notice.key("B1"), 3);

        laterPart("B11");
        answer.submitted("B11", done("UCS_USER", "Dx"));

        assertThat(statuses("B1", 4)).containsExactly("Done", "Done", "Done");
    }

    private void firstPart(String serial) {
        answer.submitted(serial, done("PATCH", "Dx"));
    }

    private void laterPart(String serial) {
        answer.submitted(serial, declined("PATCH", "RUO"));
    }

    private void awaitSlots(boolean open, String... modes) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Claims.of(notice, open).<String>getList("items[0].slots.mode"))
                        .containsExactly(modes));
    }

    private List<String> statuses(String serial, long version) {
        JsonNode told = Neighbours.affectedDevice(notice.key(serial), version);
        return told.path("slots").findValuesAsText("status");
    }

    private Map<String, String> assignedTo(String serial) {
        return Map.of("udiDi", notice.udiDi(), "serial", serial, "reason", "The consignee confirmed it");
    }
}
