package org.fieldsafety.notice.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.fieldsafety.notice.ReferenceNotice.at;
import static org.fieldsafety.notice.notice.Notices.ANA;
import static org.fieldsafety.notice.notice.Notices.refused;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ClosingNoticeTest {

    @Test
    void noticeWithOpenDevicesIsClosedOnlyWithAJustification() {
        var notice = Notices.published();

        refused(Notices.step(ANA, notice, "close", "{}"), 400, "no-device-known");
        Notices.read(notice).then().body("status", is("Published"));

        refused(Notices.step(ANA, notice, "close", "{\"justification\": \" \"}"), 400, "invalid-value");
        Notices.step(ANA, notice, "close", "{\"justification\": \"All units were scrapped\"}")
                .then()
                .statusCode(200)
                .body("status", is("Closed"))
                .body("history[-1].comment", is("All units were scrapped"));
    }

    @Test
    void closingWaitsForNewsOfARevisionThatAsksForMore() {
        var notice = Notices.published();
        allDone(notice);
        Notices.step(ANA, notice, "revisions").then().statusCode(201);
        var content = (ObjectNode) Notices.read(notice).as(JsonNode.class).get("content");
        at(content, "/actions/0").put("edition", 2);
        Notices.edit(notice, Notices.etag(notice), content).then().statusCode(200);
        Notices.approve(notice);
        Notices.step(ANA, notice, "publish").then().statusCode(200);

        refused(Notices.step(ANA, notice, "close", "{}"), 400, "revision-not-counted");
    }

    @Test
    void noticeThatIsAllDoneIsClosedWithoutJustification() {
        var notice = Notices.published();
        allDone(notice);

        Notices.step(ANA, notice, "close", "{}").then().statusCode(200).body("status", is("Closed"));
    }

    /** One device, remediated, and the obligation of who holds it, completed. */
    private static void allDone(String notice) {
        var id = Notices.id(notice);
        var consignee = UUID.randomUUID();
        Topics.publish(
                "fsn.affected-devices.v1",
                id + ":00816270020002:M1",
                "affected-device.changed",
                """
                {"noticeId": "%s", "udiDi": "00816270020002", "serial": "M1", "version": 1, "status": "Remediated",
                 "released": false, "consigneeId": "%s", "country": "ES", "slots": [],
                 "change": {"kind": "Answered", "at": "2026-11-22T12:00:00Z"}}"""
                        .formatted(id, consignee)
                        .getBytes(UTF_8));
        Topics.publish(
                "fsn.obligations.v1",
                id + ":" + consignee,
                "obligation.changed",
                """
                {"noticeId": "%s", "consigneeId": "%s", "version": 1, "status": "Completed", "country": "ES"}"""
                        .formatted(id, consignee)
                        .getBytes(UTF_8));
        Awaitility.await().untilAsserted(() -> Api.as(ANA)
                .get(notice + "/progress")
                .then()
                .body("devices.total", is(1))
                .body("obligations.total", is(1)));
    }
}
