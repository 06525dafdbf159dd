package org.fieldsafety.notice.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ProgressResourceTest {
    private static final Token PORTUGAL = Token.of(Roles.AUTHORITY).country("PT");
    private static final String HOSPITAL = "10000000-0000-4000-8000-000000000001";
    private static final String LABORATORY = "20000000-0000-4000-8000-000000000002";

    @Inject
    EntityManager database;

    private String notice;

    @BeforeEach
    void publishAndCount() {
        notice = Notices.published();
        count("Country Device", "", "ES", "Outstanding", 3);
        count("Country Device", "", "ES", "Remediated", 2);
        count("Country Device", "", "PT", "Remediated", 4);
        count("Country Device", "", "PT", "Outstanding", 0);
        count("Product Device", "00816270020002", "ES", "Outstanding", 3);
        count("Product Device", "00816270020002", "PT", "Remediated", 4);
        count("Product Device", "00816270020125", "ES", "Remediated", 2);
        count("Action Slot", "PATCH", "ES", "Outstanding", 6);
        count("Action Slot", "PATCH", "PT", "Done", 8);
        count("Consignee Device", HOSPITAL, "ES", "Outstanding", 3);
        count("Consignee Device", HOSPITAL, "ES", "Remediated", 2);
        count("Consignee Device", LABORATORY, "PT", "Remediated", 4);
        count("Country Obligation", "", "ES", "InProgress", 1);
        count("Country Obligation", "", "PT", "Completed", 2);
        execute("insert into progress_version values (:id, 7, '2026-11-22T12:00:00Z')");
    }

    @Test
    void countersAreAddedUpByEveryDimension() {
        read(Notices.ANA)
                .statusCode(200)
                .body("noticeId", is(Notices.id(notice)))
                .body("devices.total", is(9))
                .body("devices.byStatus", is(Map.of("Outstanding", 3, "Remediated", 6)))
                .body("devices.byCountry.country", contains("ES", "PT"))
                .body("devices.byCountry.total", contains(5, 4))
                .body("devices.byCountry[1].byStatus", is(Map.of("Remediated", 4)))
                .body("devices.byProduct.udiDi", contains("00816270020002", "00816270020125"))
                .body("devices.byProduct.total", contains(7, 2))
                .body("slots.total", is(14))
                .body("slots.byAction.action", contains("PATCH"))
                .body("slots.byAction[0].byStatus", is(Map.of("Outstanding", 6, "Done", 8)))
                .body("obligations.total", is(3))
                .body("obligations.byStatus", is(Map.of("InProgress", 1, "Completed", 2)))
                .body("asOf", is("2026-11-22T12:00:00Z"));
    }

    @Test
    void unreachableDevicesAreToldApartByCauseEverywhere() {
        count("Country Device", "", "PT", "Unreachable", 3);
        count("Country Unreachable", "", "PT", "Scrapped", 2);
        count("Country Unreachable", "", "PT", "Stolen", 1);
        count("Country Unreachable", "", "PT", "Exported", 0);
        count("Product Device", "00816270020125", "PT", "Unreachable", 3);
        count("Product Unreachable", "00816270020125", "PT", "Scrapped", 2);
        count("Product Unreachable", "00816270020125", "PT", "Stolen", 1);
        count("Consignee Device", LABORATORY, "PT", "Unreachable", 1);
        count("Consignee Unreachable", LABORATORY, "PT", "Stolen", 1);
        count("Day Device", "2026-01-10", "PT", "Unreachable", 3);
        count("Day Unreachable", "2026-01-10", "PT", "Scrapped", 3);
        count("Day Unreachable", "2026-01-11", "PT", "Scrapped", -1);
        count("Day Unreachable", "2026-01-11", "PT", "Stolen", 1);
        var causes = Map.of("Scrapped", 2, "Stolen", 1);

        read(Notices.ANA)
                .body("devices.total", is(12))
                .body("devices.withoutHolder", is(0))
                .body("devices.byStatus", is(Map.of("Outstanding", 3, "Remediated", 6, "Unreachable", 3)))
                .body("devices.unreachableByCause", is(causes))
                .body("devices.byCountry.total", contains(5, 7))
                .body("devices.byCountry.unreachableByCause", contains(Map.of(), causes))
                .body("devices.byProduct.total", contains(7, 5))
                .body("devices.byProduct.unreachableByCause", contains(Map.of(), causes));
        read(Token.of(Roles.AUTHORITY).country("ES")).body("devices.unreachableByCause", is(Map.of()));
        consignees(Notices.ANA, "")
                .body("items.total", contains(5, 5))
                .body("items.unreachableByCause", contains(Map.of(), Map.of("Stolen", 1)));
        history(Notices.ANA, "?to=2026-01-11")
                .body("total", contains(3, 3))
                .body("unreachableByCause", contains(Map.of("Scrapped", 3), causes));
    }

    @Test
    void authoritySeesItsOwnCountryOnly() {
        read(PORTUGAL)
                .statusCode(200)
                .body("devices.total", is(4))
                .body("devices.byCountry.country", contains("PT"))
                .body("devices.byProduct.udiDi", contains("00816270020002"))
                .body("slots.byStatus", is(Map.of("Done", 8)))
                .body("obligations.byStatus", is(Map.of("Completed", 2)));
        consignees(PORTUGAL, "").body("items.consigneeId", contains(LABORATORY));
        read(Token.of(Roles.AUTHORITY)).body("devices.total", is(0)).body("slots.total", is(0));
        consignees(Token.of(Roles.AUTHORITY), "").body("items", empty());
    }

    @Test
    void stateThatTheCallerHasIsNotSentAgain() {
        var etag = read(Notices.ANA).extract().header("ETag");

        readUnless(etag, Notices.ANA).statusCode(304).header("ETag", etag);
        readUnless("\"1\", W/" + etag, Notices.ANA).statusCode(304);
        execute("update progress_version set version = version + 1 where notice_id = :id");
        readUnless(etag, Notices.ANA).statusCode(200).header("ETag", not(etag));
    }

    @Test
    void statesOfDifferentCountriesHaveDifferentTags() {
        var etag = read(Notices.ANA).extract().header("ETag");

        var ofPortugal = readUnless(etag, PORTUGAL).statusCode(200).extract().header("ETag");

        assertThat(ofPortugal).isNotEqualTo(etag);
        readUnless(ofPortugal, PORTUGAL).statusCode(304);
        readUnless(ofPortugal, Token.of(Roles.AUTHORITY).country("ES")).statusCode(200);
    }

    @Test
    void consigneesComePageByPageWithTheirObligation() {
        execute("insert into obligation values (:id, '" + LABORATORY + "', 1, 'Completed', 'PT')");

        String next = consignees(Notices.ANA, "?limit=1")
                .body("items.consigneeId", contains(HOSPITAL))
                .body("items[0].total", is(5))
                .body("items[0].byStatus", is(Map.of("Outstanding", 3, "Remediated", 2)))
                .body("items[0].obligation", nullValue())
                .extract()
                .path("next");
        consignees(Notices.ANA, "?limit=1&cursor=" + next)
                .body("items.consigneeId", contains(LABORATORY))
                .body("items[0].obligation", is("Completed"))
                .body("next", nullValue());
    }

    @Test
    void historyCumulatesTheDaysAndIsCutToThePeriod() {
        count("Day Device", "2026-01-10", "ES", "Outstanding", 3);
        count("Day Device", "2026-01-12", "ES", "Outstanding", -2);
        count("Day Device", "2026-01-12", "ES", "Remediated", 2);
        count("Day Device", "2026-01-12", "PT", "Outstanding", 1);
        var today = LocalDate.now(ZoneOffset.UTC).toString();

        history(Notices.ANA, "").body("day", hasItem(today)).body("[0].day", is("2026-01-10"));
        history(Notices.ANA, "?from=2026-01-11&to=2026-01-12")
                .body("day", contains("2026-01-11", "2026-01-12"))
                .body("total", contains(3, 4))
                .body("[1].byStatus", is(Map.of("Outstanding", 2, "Remediated", 2)));
        history(PORTUGAL, "?to=2026-01-13")
                .body("day", contains("2026-01-12", "2026-01-13"))
                .body("total", contains(1, 1));
        history(Notices.ANA, "?to=2025-01-01").body("$", empty());
    }

    @Test
    void periodThatIsNoneIsRefused() {
        get(Notices.ANA, "/history?from=2026-01-12&to=2026-01-11")
                .statusCode(400)
                .body("errors[0].field", is("from"));
        get(Notices.ANA, "/history?from=yesterday").statusCode(400);
    }

    @Test
    void authorityKnowsNoProgressOfAnUnpublishedNotice() {
        notice = Notices.drafted();

        read(Token.of(Roles.AUTHORITY).country("ES")).statusCode(404);
        get(PORTUGAL, "/consignees").statusCode(404);
        get(PORTUGAL, "/history").statusCode(404);
        read(Notices.ANA).statusCode(200).body("devices.total", is(0)).body("asOf", nullValue());
    }

    @Test
    void consigneeReadsNoProgress() {
        read(Token.of(Roles.CONSIGNEE)).statusCode(403);
        read(Token.of(Roles.PARTNER)).statusCode(403);
        get(Token.of(Roles.CONSIGNEE), "/consignees").statusCode(403);
    }

    private ValidatableResponse read(Token caller) {
        return get(caller, "");
    }

    private ValidatableResponse consignees(Token caller, String query) {
        return get(caller, "/consignees" + query).statusCode(200);
    }

    private ValidatableResponse history(Token caller, String query) {
        return get(caller, "/history" + query).statusCode(200);
    }

    private ValidatableResponse get(Token caller, String path) {
        return Api.as(caller).get(notice + "/progress" + path).then();
    }

    private ValidatableResponse readUnless(String etags, Token caller) {
        return Api.as(caller)
                .header("If-None-Match", etags)
                .get(notice + "/progress")
                .then();
    }

    private void count(String dimensionAndSubject, String member, String country, String status, long count) {
        var key = dimensionAndSubject.replace(" ", "', '") + "', '" + member + "', '" + country + "', '" + status;
        execute("insert into progress_count values (:id, '" + key + "', " + count + ")");
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql)
                .setParameter("id", UUID.fromString(Notices.id(notice)))
                .executeUpdate());
    }
}
