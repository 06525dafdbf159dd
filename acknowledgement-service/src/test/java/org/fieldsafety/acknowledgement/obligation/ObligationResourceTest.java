package org.fieldsafety.acknowledgement.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ObligationResourceTest {
    private static final Token STAFF = Token.of(Roles.AUDITOR);

    @Test
    void obligationIsShownWithWhatTheNeighboursTold() {
        var situation = Situation.withUnits("NB551077");

        var response = Api.as(situation.asConsignee()).get(situation.path());

        response.then()
                .statusCode(200)
                .body("reference", equalTo("FSN2023-1338"))
                .body("consigneeName", equalTo("Hospital Universitario del Río"))
                .body("country", equalTo("ES"))
                .body("status", equalTo("Due"))
                .body("receiptDue", equalTo("2026-12-22"))
                .body("units.outstanding", equalTo(1));
        assertThat(response.header("ETag")).isEqualTo("\"" + response.path("version") + "\"");
    }

    @Test
    void unansweredAfterTheDueDateIsOverdue() {
        var situation = Situation.withUnits("NB551077");

        situation.noticePublished(
                event -> event.put("version", 9).putObject("dueDates").put("receipt", "2020-01-31"));

        assertThat(situation
                        .awaitObligation(obligation -> "2020-01-31".equals(obligation.getString("receiptDue")))
                        .getBoolean("overdue"))
                .isTrue();
    }

    @Test
    void listIsNarrowedByWhatIsAskedFor() {
        var situation = Situation.withUnits("NB551077");

        for (var query :
                new String[][] {{"consignee", situation.consignee.toString()}, {"status", "Due"}, {"country", "ES"}}) {
            Api.as(STAFF)
                    .queryParam("notice", situation.notice)
                    .queryParam(query[0], query[1])
                    .get("/obligations")
                    .then()
                    .statusCode(200)
                    .body("items.consigneeId", contains(situation.consignee.toString()));
        }
        for (var query :
                new String[][] {{"consignee", UUID.randomUUID().toString()}, {"status", "Completed"}, {"country", "FR"}
                }) {
            Api.as(STAFF)
                    .queryParam("notice", situation.notice)
                    .queryParam(query[0], query[1])
                    .get("/obligations")
                    .then()
                    .body("items", hasSize(0));
        }
    }

    @Test
    void pagesTogetherHoldEveryObligationOnce() {
        var situation = Situation.withUnits("NB551077");
        var second = UUID.randomUUID();
        situation.unitChanged("NB551078", 1, "Outstanding", unit -> unit.put("consigneeId", second.toString()));
        situation.awaitObligation(second, obligation -> true);

        var first = Api.as(STAFF)
                .queryParam("notice", situation.notice)
                .queryParam("limit", 1)
                .get("/obligations");

        String onFirst = first.path("items[0].consigneeId");
        String onSecond = Api.as(STAFF)
                .queryParam("notice", situation.notice)
                .queryParam("cursor", first.<String>path("next"))
                .get("/obligations")
                .path("items[0].consigneeId");
        assertThat(new String[] {onFirst, onSecond})
                .containsExactlyInAnyOrder(situation.consignee.toString(), second.toString());
    }

    @Test
    void consigneeSeesItsOwnOnly() {
        var own = Situation.withUnits("NB551077");
        var other = Situation.withUnits("NB551077");

        Api.as(own.asConsignee()).get("/obligations").then().body("items.noticeId", contains(own.notice.toString()));
        Api.as(own.asConsignee())
                .get(other.path())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:fieldsafety:problem:obligation-not-found"));
    }

    @Test
    void partnerSeesThoseItActsFor() {
        var one = Situation.withUnits("NB551077");
        var other = Situation.withUnits("NB551077");
        var partner = Token.of(Roles.PARTNER).consignee(one.consignee, other.consignee);

        Api.as(partner)
                .get("/obligations")
                .then()
                .body("items.noticeId", containsInAnyOrder(one.notice.toString(), other.notice.toString()));
    }

    @Test
    void whoSpeaksForAMergedConsigneeSpeaksForTheSurvivor() {
        var merged = new Situation();
        var between = new Situation();
        var survivor = Situation.withUnits("NB551077");
        Api.as(merged.asConsignee()).get(survivor.path()).then().statusCode(404);

        merged.consigneeChanged(1, event -> event.put("mergedInto", between.consignee.toString()));
        between.consigneeChanged(1, event -> event.put("mergedInto", survivor.consignee.toString()));

        await().untilAsserted(() -> Api.as(merged.asConsignee())
                .get("/obligations")
                .then()
                .body("items.consigneeId", contains(survivor.consignee.toString())));
        Api.as(merged.asConsignee()).get(survivor.path()).then().statusCode(200);
        Api.as(merged.asConsignee())
                .get(survivor.path() + "/acknowledgements")
                .then()
                .statusCode(200);
    }

    @Test
    void authoritySeesItsCountryOnly() {
        var situation = Situation.withUnits("NB551077");
        var spanish = Token.of(Roles.AUTHORITY).country("ES");
        var french = Token.of(Roles.AUTHORITY).country("FR");

        Api.as(spanish).get(situation.path()).then().statusCode(200);
        Api.as(french).get(situation.path()).then().statusCode(404);
        Api.as(Token.of(Roles.AUTHORITY)).get(situation.path()).then().statusCode(404);
        Api.as(french)
                .queryParam("notice", situation.notice)
                .get("/obligations")
                .then()
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "notice, 17, invalid-parameter",
        "consignee, me, invalid-parameter",
        "status, Overdue, invalid-parameter",
        "cursor, %%%, invalid-cursor",
        "cursor, b2xk, invalid-cursor",
        "limit, 0, out-of-range",
        "limit, 501, out-of-range"
    })
    void unreadableQueryIsRefused(String parameter, String value, String code) {
        Api.as(STAFF)
                .queryParam(parameter, value)
                .get("/obligations")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fieldsafety:problem:" + code));
    }

    @Test
    void nobodyReadsWithoutAToken() {
        Api.anonymous().get("/obligations").then().statusCode(401);
    }
}
