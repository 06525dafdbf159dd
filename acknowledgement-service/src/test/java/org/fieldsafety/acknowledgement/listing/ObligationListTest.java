package org.fieldsafety.acknowledgement.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the coordinator asks of the list. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ObligationListTest {
    private static final Token STAFF = Token.of(Roles.REGISTRAR);

    @ParameterizedTest
    @CsvSource({
        "overdue=false, overdue=true",
        "unreachable=false, unreachable=true",
        "noContact=true, noContact=false",
        "product=00816270020125, product=00816270020132",
        "text=UNIVERSITARIO del r, text=Universitario%",
        "status=Completed&status=Due, status=Completed&status=Received",
        "status=Due&unreachable=false, status=Due&unreachable=true",
        "overdue=false&country=ES&product=00816270020125&text=hospital&noContact=true, overdue=false&country=FR"
    })
    void eachFilterFindsWhatItSaysAndNothingElse(String finds, String findsNot) {
        var situation = Situation.withUnits("A1");

        asked(situation, finds).then().statusCode(200).body("items.consigneeId", contains(situation.consignee + ""));
        asked(situation, findsNot).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void overdueAndWithoutAContactAreFound() {
        var situation = Situation.withUnits("A1");
        situation.consigneeChanged(2, consignee -> consignee.putArray("contacts"));
        situation.noticePublished(
                event -> event.put("version", 9).putObject("dueDates").put("receipt", "2020-01-31"));
        situation.awaitObligation(obligation -> obligation.getBoolean("overdue"));

        Awaitility.await()
                .untilAsserted(() ->
                        asked(situation, "overdue=true&noContact=true").then().body("items", hasSize(1)));
        asked(situation, "overdue=true&noContact=false").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"overdue", "noContact", "unreachable"})
    void neitherTrueNorFalseIsRefused(String parameter) {
        Api.as(STAFF)
                .queryParam(parameter, "maybe")
                .get("/obligations")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(parameter));
    }

    @Test
    void exportHoldsEveryRowOnceAndNoFormula() {
        var situation = new Situation();
        situation.noticePublished(event -> {});
        situation.consigneeChanged(1, consignee -> consignee.put("name", "=HYPERLINK(\"x\"), Inc."));
        var others = IntStream.range(0, 501).mapToObj(i -> UUID.randomUUID()).toList();
        situation.unitChanged("A", 1, "Outstanding");
        for (int i = 0; i < others.size(); i++) {
            var holder = others.get(i).toString();
            situation.unitChanged("B" + i, 1, "Outstanding", unit -> unit.put("consigneeId", holder));
        }
        situation.awaitObligation(others.get(500), obligation -> obligation.getString("reference") != null);
        situation.awaitObligation(obligation -> obligation.getString("consigneeName") != null);

        var csv = exported(situation, "text/csv").asString().lines().toList();
        var ndjson =
                exported(situation, "application/x-ndjson").asString().lines().toList();

        assertThat(csv.get(0)).startsWith("notice_id,reference,consignee_id,consignee,country,status,");
        assertThat(csv).hasSize(503).doesNotHaveDuplicates();
        assertThat(csv).anyMatch(line -> line.contains(",\"'=HYPERLINK(\"\"x\"\"), Inc.\",ES,Due,"));
        assertThat(ndjson).hasSize(502).doesNotHaveDuplicates();
        assertThat(ndjson).allMatch(line -> line.startsWith("{\"noticeId\":\"" + situation.notice));
    }

    @Test
    void exportShowsAConsigneeItsOwnOnly() {
        var own = Situation.withUnits("A1");
        Situation.withUnits("A1");

        var csv = Api.as(own.asConsignee()).accept("text/csv").get("/obligations");

        assertThat(csv.asString().lines()).hasSize(2).last().asString().contains(own.consignee.toString());
    }

    @Test
    void whatNobodyMakesIsNotAcceptable() {
        Api.as(STAFF).accept("application/pdf").get("/obligations").then().statusCode(406);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"=1|'=1", "+1|'+1", "-1|'-1", "@a|'@a", "a=1|a=1", "a,b|\"a,b\""},
            delimiter = '|',
            quoteCharacter = '~')
    void cellIsNeverAFormula(String value, String written) {
        assertThat(ObligationExport.cell(value)).isEqualTo(written);
    }

    private static Response exported(Situation situation, String type) {
        return Api.as(STAFF).accept(type).queryParam("notice", situation.notice).get("/obligations");
    }

    private static Response asked(Situation situation, String query) {
        var request = Api.as(STAFF).queryParam("notice", situation.notice);
        for (var parameter : List.of(query.split("&"))) {
            request.queryParam(parameter.split("=")[0], parameter.split("=")[1]);
        }
        return request.get("/obligations");
    }
}
