package org.fieldsafety.notice.authority;

import static org.fieldsafety.notice.ReferenceNotice.at;
import static org.fieldsafety.notice.notice.Notices.ANA;
import static org.fieldsafety.notice.notice.Notices.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class AuthorityNotificationResourceTest {

    @Test
    void noticeThatIsNotUrgentWaitsUntilEveryAuthorityHadTwoDays() {
        var notice = notUrgentAndApproved();
        notify(notice, "BfArM", "DE", "Initial", Duration.ofHours(49)).then().statusCode(201);
        notify(notice, "AEMPS", "ES", "Initial", Duration.ofHours(47)).then().statusCode(201);

        refused(Notices.step(ANA, notice, "publish"), 400, "authority-notified-too-recently")
                .body("errors.reason", contains(containsString("AEMPS")));

        notify(notice, "AEMPS", "ES", "Initial", Duration.ofHours(48)).then().statusCode(201);
        Notices.step(ANA, notice, "publish").then().statusCode(200);
    }

    @Test
    void laterRevisionGoesToTheAuthoritiesToo() {
        var notice = notUrgentAndApproved();
        notify(notice, "AEMPS", "ES", "Initial", Duration.ofDays(9)).then().statusCode(201);
        Notices.step(ANA, notice, "publish").then().statusCode(200);
        Notices.step(ANA, notice, "revisions").then().statusCode(201);
        Notices.approve(notice);

        refused(Notices.step(ANA, notice, "publish"), 400, "authority-not-notified");
        notify(notice, "AEMPS", "ES", "FollowUp", Duration.ZERO).then().statusCode(201);
        refused(Notices.step(ANA, notice, "publish"), 400, "authority-notified-too-recently");
    }

    @Test
    void laterReportGivesNobodyTimeToComment() {
        var notice = notUrgentAndApproved();
        notify(notice, "AEMPS", "ES", "FollowUp", Duration.ofDays(3)).then().statusCode(201);

        refused(Notices.step(ANA, notice, "publish"), 400, "authority-not-notified");
    }

    @Test
    void reportsAreListedAsTheyWereSentAndAnAuthoritySeesItsOwnCountrys() {
        var notice = Notices.published();
        notify(notice, "AEMPS", "ES", "FollowUp", Duration.ofHours(1)).then().statusCode(201);
        notify(notice, "BfArM", "DE", "Initial", Duration.ofHours(2)).then().statusCode(201);

        list(ANA, notice).body("authority", contains("BfArM", "AEMPS")).body("recordedBy", contains("ana", "ana"));
        list(Token.of(Roles.AUTHORITY).country("ES"), notice).body("authority", contains("AEMPS"));
        list(Token.of(Roles.AUTHORITY).country("FR"), notice).body("authority", is(List.of()));
    }

    @Test
    void badReportIsRefused() {
        var notice = Notices.drafted();

        refused(notify(notice, "AEMPS", "XX", "Initial", Duration.ofHours(1)), 400, "unknown-country");
        refused(notify(notice, "AEMPS", "ES", "Initial", Duration.ofHours(-1)), 400, "date-in-future");
        refused(notify(notice, " ", "ES", "Initial", Duration.ofHours(1)), 400, "missing-value");
        list(ANA, notice).body("$", is(List.of()));
    }

    private static io.restassured.response.ValidatableResponse list(Token caller, String notice) {
        return Api.as(caller).get(notice + "/authority-notifications").then().statusCode(200);
    }

    private static Response notify(String notice, String authority, String country, String type, Duration ago) {
        return Api.as(ANA)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"authority": "%s", "country": "%s", "reportType": "%s", "sentAt": "%s"}"""
                                .formatted(
                                        authority, country, type, Instant.now().minus(ago)))
                .post(notice + "/authority-notifications");
    }

    private static String notUrgentAndApproved() {
        var request = Notices.request();
        at(request, "/classification").put("urgent", false).remove("urgentReason");
        var notice = Notices.drafted(request);
        Notices.approve(notice);
        return notice;
    }
}
