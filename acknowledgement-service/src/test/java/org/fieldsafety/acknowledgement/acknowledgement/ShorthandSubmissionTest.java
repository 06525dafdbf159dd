package org.fieldsafety.acknowledgement.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.acknowledgement.acknowledgement.Submissions.submit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ShorthandSubmissionTest {
    private static final String SIGNED =
            """
            "signature": {"name": "Marta", "title": "Quality", "date": "2023-04-21", "meaning": "True"}}""";

    @Test
    void whatIsSaidOfEveryUnitIsRecordedAndToldForEachWithoutNamesAndKeptAsItWasSent() {
        var situation = Situation.withUnits("NB551077", "NB551078", "NB551079");

        submit(
                        situation,
                        """
                        {"everyUnit": [{"action": "PATCH", "answer": "Done", "performedOn": "2023-04-20",
                            "performedBy": "Luis Prado", "remark": "By night"}],
                         "quantities": [{"udiDi": "00816270020125", "onHand": 3}],"""
                                + SIGNED)
                .then()
                .statusCode(201)
                .body("units", empty())
                .body("everyUnit[0].performedBy", equalTo("Luis Prado"))
                .body("quantities[0].onHand", equalTo(3))
                .body("recorded.serial", contains("NB551077", "NB551078", "NB551079"))
                .body("recorded[2].slots.mode", contains("Dx", "RUO"))
                .body("recorded[2].slots[1].remark", equalTo("By night"))
                .body("unmatched", empty());

        var event = event(situation);
        EventSchemas.validate("acknowledgement-service", "acknowledgement.submitted", event);
        assertThat(event).contains("NB551079", "\"onHand\":3").doesNotContain("Luis", "night", "Marta");
        Submissions.list(situation).then().body("items[0].units", equalTo(3));
    }

    @Test
    void whatIsGoneOrDoesNotApplyIsNotAnsweredForWithEveryUnit() {
        var situation = Situation.withUnits("NB551077", "NB551078");
        situation.unitChanged("NB551078", 2, "Unreachable");
        situation.awaitObligation(obligation -> obligation.getInt("units.unreachable") == 1);

        submit(situation, "{\"everyUnit\": [{\"action\": \"UCS_USER\", \"answer\": \"Done\"}]," + SIGNED)
                .then()
                .statusCode(201)
                .body("recorded.serial", contains("NB551077"));
    }

    @Test
    void correctionSupersedesWhatSaidTheSameAndOnlyThat() {
        var situation = Situation.withUnits("NB551077");
        var about = submit(
                        situation, "{\"answers\": [{\"question\": \"USERS_INFORMED\", \"answer\": \"Yes\"}]," + SIGNED)
                .then();
        var dx = slot(situation, "Dx").body("supersedes", empty());
        var ruo = slot(situation, "RUO").body("supersedes", empty());

        var correction = submit(situation, "{\"everyUnit\": [{\"action\": \"PATCH\", \"answer\": \"Done\"}]," + SIGNED)
                .then();

        correction.body("supersedes", contains(id(ruo), id(dx)));
        receipt(situation, id(dx)).body("supersededBy", contains(id(correction)));
        receipt(situation, id(about)).body("supersededBy", nullValue());
        receipt(situation, id(correction)).body("supersedes", containsInAnyOrder(id(dx), id(ruo)));
    }

    @Test
    void whoHoldsNoneSaysNothingElseOfUnits() {
        var situation = Situation.withUnits("NB551077");

        submit(situation, "{\"holdsNone\": true," + SIGNED)
                .then()
                .statusCode(201)
                .body("holdsNone", equalTo(true))
                .body("recorded", nullValue());

        assertThat(event(situation)).contains("\"holdsNone\":true");
        situation.awaitStatus("Received");
    }

    @Test
    void contradictionIsRefusedAndNothingIsKept() {
        var situation = Situation.withUnits("NB551077");

        submit(
                        situation,
                        """
                        {"everyUnit": [{"action": "PATCH", "answer": "Done"}],
                         "lists": [{"udiDi": "00816270020125", "serials": ["NB551077"], "slots": [
                            {"action": "PATCH", "mode": "RUO", "answer": "Declined", "reason": "NOT_HELD"}]}],"""
                                + SIGNED)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fieldsafety:problem:contradicting-answers"))
                .body("errors.field", contains("lists[0].slots[0]", "everyUnit[0]"));

        Submissions.list(situation).then().body("items", hasSize(0));
    }

    private static ValidatableResponse slot(Situation situation, String mode) {
        return submit(
                        situation,
                        """
                        {"units": [{"udiDi": "00816270020125", "serial": "NB551077", "slots": [
                            {"action": "PATCH", "mode": "%s", "answer": "Declined", "reason": "NOT_HELD"}]}],"""
                                        .formatted(mode)
                                + SIGNED)
                .then()
                .statusCode(201);
    }

    private static String id(ValidatableResponse receipt) {
        return receipt.extract().path("id");
    }

    private static ValidatableResponse receipt(Situation situation, String id) {
        return Api.as(situation.asConsignee())
                .get(Submissions.path(situation) + "/" + id)
                .then()
                .statusCode(200);
    }

    private static String event(Situation situation) {
        var key = situation.notice + ":" + situation.consignee;
        var events =
                Topics.read("fsn.acknowledgements.v1", message -> message.key().equals(key));
        return new String(events.get(events.size() - 1).value(), StandardCharsets.UTF_8);
    }
}
