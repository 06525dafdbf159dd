package org.fieldsafety.registry.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fieldsafety.registry.Work.FIELD_SERVICE;
import static org.fieldsafety.registry.Work.reported;
import static org.fieldsafety.registry.Work.slot;
import static org.fieldsafety.registry.Work.unit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
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
import org.fieldsafety.registry.Neighbours.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class RemediationReportResourceTest {
    private final Notice notice = Notice.about(Given.udiDi());
    private Holder holder;

    @BeforeEach
    void publish() {
        holder = Given.consignee("ES");
        Given.devices(holder, notice.udiDi(), "A1", "A2", "A3");
        notice.published(1);
        Neighbours.awaitNotice(notice, "A3");
    }

    @Test
    void workOfFieldServiceIsInTheSlotsAndTold() {
        var work = unit(
                notice,
                "A1",
                slot("PATCH", "Dx", "Done", "performedOn", "2026-11-20"),
                slot("PATCH", "RUO", "NotApplicable", "reason", "This mode was never installed"));
        work.put("evidence", "Seen by J. Doe");
        work.put("softwareVersion", "4.2.1");

        var id = reported(FIELD_SERVICE, notice, work)
                .statusCode(200)
                .body("applied", equalTo(1))
                .body("results[0].outcome", equalTo("Applied"))
                .extract()
                .<String>path("reportId");

        var told = Neighbours.affectedDevice(notice.key("A1"), 2);
        assertThat(told.path("status").asText()).isEqualTo("InProgress");
        assertThat(told.at("/change/kind").asText()).isEqualTo("Answered");
        assertThat(told.at("/slots/0/performedOn").asText()).isEqualTo("2026-11-20");
        assertThat(told.at("/slots/0/source").asText()).isEqualTo("FieldService");
        assertThat(told.at("/slots/0/reportId").asText()).isEqualTo(id);
        assertThat(told.at("/slots/0").has("acknowledgementId")).isFalse();
        assertThat(told.at("/slots/1/status").asText()).isEqualTo("NotApplicable");
        assertThat(told.toString()).doesNotContain("J. Doe", "4.2.1", "never installed");
    }

    @Test
    void eachUnitIsJudgedAlone() {
        var other = Notice.about(Given.udiDi());
        Given.devices(holder, other.udiDi(), "B1");
        var done = slot("PATCH", "Dx", "Done");

        reported(
                        FIELD_SERVICE,
                        notice,
                        unit(notice, "A1", done),
                        unit(notice, "NOWHERE", done),
                        unit(other, "B1", done),
                        unit(notice, "A2", slot("REBOOT", "Dx", "Done")),
                        unit(notice, "A1", slot("PATCH", "RUO", "Done")),
                        Map.of("udiDi", "00816270020126", "slots", List.of(done)),
                        unit(notice, "A3", done))
                .statusCode(200)
                .body("applied", equalTo(2))
                .body("refused", equalTo(5))
                .body("results.index", contains(0, 1, 2, 3, 4, 5, 6))
                .body("results[1].errors.code", contains("unknown-device"))
                .body("results[2].errors.code", contains("not-affected"))
                .body("results[3].errors.field", contains("slots[0].action"))
                .body("results[4].errors.code", contains("repeated-unit"))
                .body("results[5].errors.code", contains("invalid-udi-di", "invalid-serial"))
                .body("results[6].outcome", equalTo("Applied"));
    }

    @Test
    void partnerReportsOfDevicesOfItsOwnConsigneesAndMayPassOnTelemetry() {
        var another = Given.consignee("ES");
        Given.devices(another, notice.udiDi(), "C1");
        Neighbours.awaitNotice(notice, "C1");
        var partner = Token.of(Roles.PARTNER)
                .consignee(holder.id(), Given.consignee("ES").id());
        var telemetry = unit(notice, "A1", slot("PATCH", "Dx", "Done"));
        telemetry.put("source", "Telemetry");
        var pretended = unit(notice, "A2", slot("PATCH", "Dx", "Done"));
        pretended.put("source", "FieldService");

        reported(partner, notice, telemetry, pretended, unit(notice, "C1", slot("PATCH", "Dx", "Done")))
                .statusCode(200)
                .body("results.outcome", contains("Applied", "Refused", "Refused"))
                .body("results[1].errors.code", contains("invalid-source"))
                .body("results[2].errors.code", contains("unknown-device"));

        assertThat(Neighbours.affectedDevice(notice.key("A1"), 2)
                        .at("/slots/0/source")
                        .asText())
                .isEqualTo("Telemetry");
    }

    @Test
    void workThatIsReportedAgainChangesAndTellsNothing() {
        var work = unit(notice, "A1", slot("PATCH", "Dx", "Done", "performedOn", "2026-11-20"));
        reported(FIELD_SERVICE, notice, work).body("applied", equalTo(1));

        reported(FIELD_SERVICE, notice, work)
                .statusCode(200)
                .body("applied", equalTo(0))
                .body("unchanged", equalTo(1));

        reported(FIELD_SERVICE, notice, unit(notice, "A1", slot("PATCH", "RUO", "Done")));
        Neighbours.affectedDevice(notice.key("A1"), 3);
        assertThat(Neighbours.eventsOf(notice.key("A1"))).isEqualTo(3);
    }

    @Test
    void whatWasDoneIsTakenBackWithAReasonOnly() {
        reported(FIELD_SERVICE, notice, unit(notice, "A1", slot("PATCH", "Dx", "Done")));
        var back = unit(notice, "A1", slot("PATCH", "Dx", "Outstanding"));
        reported(FIELD_SERVICE, notice, back).body("results[0].errors.code", contains("missing-reason"));

        var reason = slot("PATCH", "Dx", "Outstanding", "reason", "The old disk was put back");
        reported(FIELD_SERVICE, notice, unit(notice, "A1", reason)).body("applied", equalTo(1));

        var told = Neighbours.affectedDevice(notice.key("A1"), 3);
        assertThat(told.path("status").asText()).isEqualTo("Outstanding");
        assertThat(told.at("/slots/0/status").asText()).isEqualTo("Outstanding");
    }

    @Test
    void reportAndAcknowledgementMeetOnOneSlotAndTheLaterOneWins() {
        reported(FIELD_SERVICE, notice, unit(notice, "A1", slot("PATCH", "Dx", "Done")));
        Submission.of(notice, holder, "2020-01-01T09:00:00Z")
                .submitted("A1", Neighbours.declined("PATCH", "Dx"), Neighbours.declined("PATCH", "RUO"));
        var first = Neighbours.affectedDevice(notice.key("A1"), 3);

        Submission.of(notice, holder, "2099-01-01T09:00:00Z").submitted("A1", Neighbours.declined("PATCH", "Dx"));

        assertThat(first.path("slots").findValuesAsText("status")).containsExactly("Done", "Declined", "Outstanding");
        var second = Neighbours.affectedDevice(notice.key("A1"), 4);
        assertThat(second.at("/slots/0/status").asText()).isEqualTo("Declined");
        assertThat(second.at("/slots/0").has("reportId")).isFalse();
    }

    @Test
    void everythingReportedStaysInTheHistoryWithItsProof() {
        var work = unit(notice, "A1", slot("PATCH", "Dx", "Done", "performedOn", "2026-11-20"));
        work.put("evidence", "Service report 7");
        work.put("softwareVersion", "4.2.1");
        reported(FIELD_SERVICE, notice, work);
        Submission.of(notice, holder, "2020-01-01T09:00:00Z").submitted("A1", Neighbours.declined("PATCH", "Dx"));
        reported(FIELD_SERVICE, notice, unit(notice, "A1", slot("PATCH", "RUO", "Done")));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> history(FIELD_SERVICE).path("size()").equals(3));

        history(FIELD_SERVICE)
                .then()
                .statusCode(200)
                .body("source", contains("FieldService", "FieldService", "Acknowledgement"))
                .body("reportedBy", contains("field-service", "field-service", null))
                .body("[1].evidence", equalTo("Service report 7"))
                .body("[1].softwareVersion", equalTo("4.2.1"))
                .body("[1].slots[0].performedOn", equalTo("2026-11-20"))
                .body("[2].slots[0].reason", equalTo("NO_INTERRUPTION"));
        history(holder.token()).then().statusCode(403);
    }

    private Response history(Token token) {
        return Api.as(token)
                .queryParam("udiDi", notice.udiDi())
                .queryParam("serial", "A1")
                .get("/notices/" + notice.id() + "/remediation-reports");
    }

    @Test
    void declineReasonIsOneOfTheNotices() {
        notice.revision(2)
                .declineReasons("PATCH", "NOT_HELD", "NO_INTERRUPTION")
                .at("2026-11-21T08:00:00Z")
                .action("EXTRA", notice.udiDi(), "Dx")
                .revised();
        Neighbours.affectedDevice(notice.key("A1"), 2);

        reported(
                        FIELD_SERVICE,
                        notice,
                        unit(notice, "A1", slot("PATCH", "Dx", "Declined", "reason", "NO_TIME")),
                        unit(notice, "A2", slot("PATCH", "Dx", "Declined", "reason", "NOT_HELD")))
                .body("results.outcome", contains("Refused", "Applied"))
                .body("results[0].errors.code", contains("unknown-decline-reason"));
    }

    @Test
    void sameKeyGivesTheFirstAnswerAgain() {
        var body = Map.of("reports", List.of(unit(notice, "A1", slot("PATCH", "Dx", "Done"))));
        var path = "/notices/" + notice.id() + "/remediation-reports";
        var request = Api.as(FIELD_SERVICE).contentType(ContentType.JSON).header("Idempotency-Key", path);
        var first =
                request.body(body).post(path).then().statusCode(200).extract().asString();

        assertThat(request.body(body).post(path).asString()).isEqualTo(first);
    }

    @Test
    void closedNoticeStillTakesReportsAndAWithdrawnOneTakesNone() {
        var work = unit(notice, "A1", slot("PATCH", "Dx", "Done"));
        reported(FIELD_SERVICE, Notice.about(notice.udiDi()), work).statusCode(404);
        notice.revision(2).ended("Closed");
        notice.referredTo("closed").revision(3).ended("Closed");
        Neighbours.awaitNotice(notice.referredTo("closed"), "A1");
        reported(FIELD_SERVICE, notice, work).statusCode(200).body("applied", equalTo(1));

        notice.withdrawn(4);
        Neighbours.affectedDevice(notice.key("A1"), 3);

        reported(FIELD_SERVICE, notice, work)
                .statusCode(409)
                .body("type", equalTo("urn:fieldsafety:problem:notice-withdrawn"));
    }

    @Test
    void reportsAreForFieldServiceAndPartnersAndAtLeastOne() {
        var work = unit(notice, "A1", slot("PATCH", "Dx", "Done"));
        reported(Given.REGISTRAR, notice, work).statusCode(403);
        reported(holder.token(), notice, work).statusCode(403);
        reported(FIELD_SERVICE, notice).statusCode(400);
    }
}
