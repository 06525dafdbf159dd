package org.fieldsafety.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.registry.Neighbours.declined;
import static org.fieldsafety.registry.Neighbours.done;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Neighbours.Submission;
import org.fieldsafety.registry.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ResolvingClaimsTest {
    private static final Map<String, String> WHY = Map.of("reason", "The consignee confirmed it");

    private final Notice notice = Notice.about(Given.udiDi());
    private Holder holder;
    private Holder claimant;

    @BeforeEach
    void publish() {
        holder = Given.consignee("ES");
        claimant = Given.consignee("PT");
        Given.devices(holder, notice.udiDi(), "A1");
        Given.devices(claimant, notice.udiDi(), "B1");
        notice.published(1);
        Neighbours.awaitNotice(notice, "A1");
        Neighbours.awaitNotice(notice, "B1");
    }

    @Test
    void assignedClaimIsAnsweredForTheDeviceItWasAbout() {
        var claim = claimed("B11");

        Claims.resolve(claim, "assign", device("B1"))
                .statusCode(200)
                .body("resolution.outcome", equalTo("Assigned"))
                .body("resolution.by", equalTo("registrar"))
                .body("resolution.reason", equalTo("The consignee confirmed it"))
                .body("resolution.serial", equalTo("B1"));

        var told = Neighbours.affectedDevice(notice.key("B1"), 2);
        assertThat(told.path("slots").findValuesAsText("status")).containsExactly("Done", "Declined", "Outstanding");
        assertThat(told.at("/slots/0/reportedAt").asText()).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(Claims.of(notice, true).getList("items")).isEmpty();
        assertThat(Claims.of(notice, false).getList("items.id")).containsExactly(claim);
    }

    @Test
    void assignedClaimNeverReplacesALaterAnswer() {
        Submission.of(notice, claimant, "2026-11-21T09:00:00Z").submitted("B1", declined("PATCH", "Dx"));
        Neighbours.affectedDevice(notice.key("B1"), 2);
        var claim = claimed("B11");

        Claims.resolve(claim, "assign", device("B1")).statusCode(200);

        assertThat(Neighbours.affectedDevice(notice.key("B1"), 3).path("slots").findValuesAsText("status"))
                .containsExactly("Declined", "Declined", "Outstanding");
    }

    @Test
    void claimIsAssignedOnlyToAnAffectedDeviceOfTheClaimant() {
        var claim = claimed("B11");

        Claims.resolve(claim, "assign", device("A1"))
                .statusCode(409)
                .body("type", equalTo("urn:fieldsafety:problem:claim-not-applicable"));
        Claims.resolve(claim, "assign", device("B12")).statusCode(409);

        assertThat(Claims.of(notice, true).getList("items.id")).containsExactly(claim);
    }

    @Test
    void transferMovesTheDeviceToTheClaimantAndAppliesTheAnswers() {
        var claim = claimed("A1");

        Claims.resolve(claim, "transfer", WHY).statusCode(200).body("resolution.outcome", equalTo("Transferred"));

        var moved = Neighbours.affectedDevice(notice.key("A1"), 2);
        assertThat(moved.at("/change/kind").asText()).isEqualTo("Moved");
        assertThat(moved.path("country").asText()).isEqualTo("PT");
        var answered = Neighbours.affectedDevice(notice.key("A1"), 3);
        assertThat(answered.path("consigneeId").asText())
                .isEqualTo(claimant.id().toString());
        assertThat(answered.path("status").asText()).isEqualTo("InProgress");
    }

    @Test
    void transferRegistersADeviceThatNobodyHadToldUsOf() {
        var claim = claimed("NEW1");
        Claims.resolve(claim, "transfer", WHY).statusCode(400).body("errors.field", contains("catalogueNumber"));

        Claims.resolve(claim, "transfer", Map.of("reason", "Delivery note", "catalogueNumber", "20005715"))
                .statusCode(200);

        assertThat(Neighbours.affectedDevice(notice.key("NEW1"), 1)
                        .path("catalogueNumber")
                        .asText())
                .isEqualTo("20005715");
        assertThat(Neighbours.affectedDevice(notice.key("NEW1"), 2)
                        .path("status")
                        .asText())
                .isEqualTo("InProgress");
    }

    @Test
    void nothingMovesWhenTheNoticeWouldNotAffectTheDeviceEvenSo() {
        var other = Notice.about(Given.udiDi());
        Given.devices(holder, other.udiDi(), "C1");
        Submission.of(new Notice(notice.id(), "", other.udiDi(), "All"), claimant, "2026-11-20T09:00:00Z")
                .submitted("C1", done("PATCH", "Dx"));
        var claim = Claims.awaitOne(notice);

        Claims.resolve(claim, "transfer", WHY).statusCode(409);

        Given.status(holder.token(), other.udiDi(), "C1").then().statusCode(200);
    }

    @Test
    void rejectedClaimCountsForNothing() {
        var claim = claimed("A1");

        Claims.resolve(claim, "reject", WHY).statusCode(200).body("resolution.outcome", equalTo("Rejected"));

        // Its device coming to the claimant later does not bring it back.
        Given.devices(claimant, notice.udiDi(), "A1");
        var moved = Neighbours.affectedDevice(notice.key("A1"), 2);
        assertThat(moved.path("status").asText()).isEqualTo("Outstanding");
        assertThat(Neighbours.eventsOf(notice.key("A1"))).isEqualTo(2);
        onlyTheReportCounts("A1", 3);
    }

    @Test
    void assignedClaimCountsForNothingWhereItWasMade() {
        Claims.resolve(claimed("B11"), "assign", device("B1")).statusCode(200);
        Given.devices(claimant, notice.udiDi(), "B11");

        assertThat(Neighbours.affectedDevice(notice.key("B11"), 1)
                        .path("status")
                        .asText())
                .isEqualTo("Outstanding");
        onlyTheReportCounts("B11", 2);
    }

    @Test
    void claimIsResolvedOnceHoweverManyTryAtOnce() throws Exception {
        var claim = claimed("A1");
        var tries = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            var how = i % 2 == 0 ? "transfer" : "reject";
            tries.add(() -> Claims.resolve(claim, how, WHY).extract().statusCode());
        }

        var answers = new ArrayList<Integer>();
        var threads = Executors.newFixedThreadPool(tries.size());
        for (var done : threads.invokeAll(tries)) {
            answers.add(done.get());
        }
        threads.shutdown();

        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
    }

    @Test
    void sameRequestSentAgainGetsTheFirstAnswer() {
        var path = "/unmatched-claims/" + claimed("A1") + "/reject";
        var request = Api.as(Given.REGISTRAR).contentType(ContentType.JSON).header("Idempotency-Key", path);
        var first =
                request.body(WHY).post(path).then().statusCode(200).extract().asString();

        assertThat(request.body(WHY).post(path).then().statusCode(200).extract().asString())
                .isEqualTo(first);
    }

    @Test
    void registerIsMovedByRegistrarsOnly() {
        var path = "/unmatched-claims/" + claimed("A1");
        var fieldService = Token.of(Roles.FIELD_SERVICE);

        post(fieldService, path + "/transfer").then().statusCode(403);
        post(claimant.token(), path + "/reject").then().statusCode(403);
        Api.as(claimant.token()).get(path).then().statusCode(403);
        post(fieldService, path + "/reject").then().statusCode(200);
        Api.as(fieldService).get(path).then().statusCode(200).body("resolution.by", equalTo("field-service"));
        Claims.resolve(UUID.randomUUID().toString(), "reject", WHY).statusCode(404);
    }

    @Test
    void queueIsFilteredByReasonAndClaimant() {
        var claim = claimed("A1");
        claimed("B11", 2);

        assertThat(filtered("reason", "OtherConsignee")).containsExactly(claim);
        assertThat(filtered("consignee", claimant.id())).hasSize(2);
        assertThat(filtered("consignee", holder.id())).isEmpty();
    }

    /** Another report makes the slots follow the history anew. */
    private void onlyTheReportCounts(String serial, long version) {
        Work.reported(Work.FIELD_SERVICE, notice, Work.unit(notice, serial, Work.slot("UCS_USER", "Dx", "Done")))
                .statusCode(200);
        assertThat(Neighbours.affectedDevice(notice.key(serial), version)
                        .path("slots")
                        .findValuesAsText("status"))
                .containsExactly("Outstanding", "Outstanding", "Done");
    }

    private List<String> filtered(String by, Object value) {
        return Api.as(Given.REGISTRAR)
                .queryParam("notice", notice.id())
                .queryParam(by, value)
                .get("/unmatched-claims")
                .path("items.id");
    }

    private static Response post(Token token, String path) {
        return Api.as(token).contentType(ContentType.JSON).body(WHY).post(path);
    }

    private Map<String, String> device(String serial) {
        return Map.of("udiDi", notice.udiDi(), "serial", serial, "reason", "The consignee confirmed it");
    }

    private String claimed(String serial) {
        return claimed(serial, 1);
    }

    /** The claimant answers for a device that is not its own. */
    private String claimed(String serial, int claims) {
        Submission.of(notice, claimant, "2026-11-20T09:00:00Z")
                .submitted(serial, done("PATCH", "Dx"), declined("PATCH", "RUO"));
        Claims.awaitNumber(notice, true, claims);
        return Claims.of(notice, true).getString("items[" + (claims - 1) + "].id");
    }
}
