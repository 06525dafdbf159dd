package org.fieldsafety.notice.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.notice.notice.Notices.ANA;
import static org.fieldsafety.notice.notice.Notices.refused;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fieldsafety.notice.ReferenceNotice;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class FindingResourceTest {

    @Test
    void listIsPagedByReference() {
        var prefix = "A-" + UUID.randomUUID().toString().substring(0, 8);
        for (var number : List.of("-3", "-1", "-2")) {
            Notices.drafted(ReferenceNotice.request(prefix + number));
        }

        var seen = new ArrayList<String>();
        var next = "";
        while (next != null) {
            var page = Api.as(ANA).get("/notices?limit=2&status=Draft&cursor=" + next);
            page.then().statusCode(200);
            seen.addAll(page.<List<String>>path("items.reference"));
            next = page.path("next");
        }

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(prefix + "-1", prefix + "-2", prefix + "-3");
    }

    @Test
    void listShowsTheTitleInEachLanguage() {
        var notice = Notices.drafted();

        Api.as(ANA)
                .get("/notices?limit=500")
                .then()
                .body(
                        "items.find { it.id == '%s' }.titles.keySet()".formatted(Notices.id(notice)),
                        containsInAnyOrder("en", "es"));
    }

    @Test
    void cursorOfNoPageIsRefused() {
        refused(Api.as(ANA).get("/notices?cursor=***"), 400, "invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.CONSIGNEE, Roles.PARTNER, Roles.AUTHORITY})
    void whoIsNotStaffFindsOnlyPublishedNotices(String role) {
        var published = Notices.published();

        Api.as(Token.of(role))
                .get("/notices?limit=500")
                .then()
                .body("items.status", not(hasItem("Draft")))
                .body("items.id", hasItem(Notices.id(published)));
        Api.as(Token.of(role)).get("/notices?status=Draft").then().body("items", is(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "udiDi=00816270020125, true",
        "udiDi=00816270020132, false",
        "product=nextseq, true",
        "product=15036706, true",
        "product=Centrifuge, false",
        "text=parche descargue, true",
        "text=zyzzyva, false"
    })
    void noticesAreFoundByProductAndText(String filter, boolean found) {
        var reference = "FIND-" + UUID.randomUUID().toString().substring(0, 8);
        Notices.drafted(ReferenceNotice.request(reference));

        var items = references("/notices?limit=500&" + filter);

        assertThat(items.contains(reference)).isEqualTo(found);
    }

    @Test
    void noticesAreFoundByTheCountryOfTheirDevices() {
        var notice = Notices.published();
        var id = Notices.id(notice);
        Topics.publish(
                "fsn.affected-devices.v1",
                id + ":00816270020002:M1",
                "affected-device.changed",
                """
                {"noticeId": "%s", "udiDi": "00816270020002", "serial": "M1", "version": 1, "status": "Outstanding",
                 "released": false, "consigneeId": "%s", "country": "PT", "slots": [],
                 "change": {"kind": "Matched", "at": "2026-11-22T12:00:00Z"}}"""
                        .formatted(id, UUID.randomUUID())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        Awaitility.await()
                .untilAsserted(() ->
                        Api.as(ANA).get("/notices?limit=500&country=PT").then().body("items.id", hasItem(id)));
        Api.as(ANA).get("/notices?limit=500&country=FI").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void noticeInForceIsFoundAsPublishedWhileItIsRevised() {
        var notice = Notices.published();
        Notices.step(ANA, notice, "revisions").then().statusCode(201);

        Api.as(ANA).get("/notices?limit=500&status=Published").then().body("items.id", hasItem(Notices.id(notice)));
        Api.as(ANA).get("/notices?limit=500&status=Draft").then().body("items.id", hasItem(Notices.id(notice)));
    }

    @Test
    void authorityAsksForItsOwnCountryOnly() {
        var authority = Token.of(Roles.AUTHORITY).country("ES");

        Api.as(authority).get("/notices?country=ES").then().statusCode(200);
        refused(Api.as(authority).get("/notices?country=FR"), 400, "foreign-country");
    }

    @Test
    void filterThatMeansNothingIsRefused() {
        refused(Api.as(ANA).get("/notices?udiDi=1"), 400, "invalid-value");
        refused(Api.as(ANA).get("/notices?country=Spain"), 400, "invalid-value");
    }

    @Test
    void feedShowsTheLatestPublicationFirst() {
        var older = Notices.published();
        var newer = Notices.published();
        Notices.drafted();

        var feed = Api.as(Token.of(Roles.PARTNER)).get("/notices/feed.json?limit=2");

        feed.then()
                .statusCode(200)
                .contentType("application/feed+json")
                .body("version", is("https://jsonfeed.org/version/1.1"))
                .body("items.id", is(List.of(Notices.id(newer), Notices.id(older))))
                .body("items[0].language", is("es"))
                .body("items[0].url", is(feed.<String>path("items[0].url")));
    }

    @Test
    void withdrawalBringsANoticeToTheFrontOfTheFeed() {
        var withdrawn = Notices.published();
        Notices.published();

        Notices.step(ANA, withdrawn, "withdraw", "{\"reason\": \"Sent by mistake\"}")
                .then()
                .statusCode(200);

        Api.as(ANA)
                .get("/notices/feed.json?limit=1")
                .then()
                .body("items.id", is(List.of(Notices.id(withdrawn))))
                .body("items[0].tags", hasItem("Withdrawn"));
    }

    @Test
    void feedIsReadPageByPage() {
        Notices.published();
        Notices.published();

        var first = Api.as(ANA).get("/notices/feed.json?limit=1");
        var second = Api.as(ANA).get(first.<String>path("next_url"));

        second.then().statusCode(200);
        assertThat(second.<List<String>>path("items.id"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.<List<String>>path("items.id"));
    }

    private static List<String> references(String path) {
        return Api.as(ANA).get(path).then().statusCode(200).extract().path("items.reference");
    }
}
