package org.fieldsafety.acknowledgement.followup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.acknowledgement.acknowledgement.Submissions;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class FollowUpResourceTest {

    @Test
    void eachNoOpensOneAndNeverASecondWhileItIsOpen() {
        var situation = Situation.withUnits("NB551077");

        answer(situation, "EACH_MODE_UNDERSTOOD", "No");
        answer(situation, "EACH_MODE_UNDERSTOOD", "No");
        answer(situation, "USERS_INFORMED", "No");

        followUps(situation)
                .body("items.kind", contains("StatementRefused", "AnsweredNo"))
                .body("items.question", contains("EACH_MODE_UNDERSTOOD", "USERS_INFORMED"))
                .body("items.closedAt", contains(nullValue(), nullValue()));
    }

    @Test
    void laterYesSettlesItAndIsNamed() {
        var situation = Situation.withUnits("NB551077");
        answer(situation, "USERS_INFORMED", "No");
        String yes = answer(situation, "USERS_INFORMED", "Yes").extract().path("id");

        followUps(situation).body("items[0].settledBy", equalTo(yes)).body("items[0].closedAt", notNullValue());
        followUps(situation, "open", "true").body("items", empty());

        answer(situation, "USERS_INFORMED", "No");
        followUps(situation).body("items", hasSize(2));
    }

    @Test
    void holdingNoneAndUnitsOfOthersAreLookedInto() {
        var situation = Situation.withUnits("NB551077");

        submit(situation, "\"holdsNone\": true").statusCode(201);
        submit(
                        situation,
                        """
                        "lists": [{"udiDi": "00816270020125", "serials": ["ALIEN1", "ALIEN2"], "slots": [
                            {"action": "PATCH", "mode": "Dx", "answer": "Done"}]}]""")
                .body("unmatched", hasSize(2));

        followUps(situation).body("items.kind", contains("HoldsNone", "UnmatchedUnits"));
        followUps(situation, "kind", "HoldsNone").body("items", hasSize(1));
    }

    @Test
    void refusedAnswerOpensNone() {
        var situation = Situation.withUnits("NB551077");

        submit(
                        situation,
                        "\"answers\": [{\"question\": \"USERS_INFORMED\", \"answer\": \"No\"}, {\"question\": \"X\"}]")
                .statusCode(400);

        followUps(situation).body("items", empty());
    }

    @Test
    void somebodyClosesItOnceWithWhatCameOfIt() {
        var situation = Situation.withUnits("NB551077");
        answer(situation, "USERS_INFORMED", "No");
        String id = followUps(situation).extract().path("items[0].id");

        close(id, null, "Called").then().statusCode(428);
        close(id, "\"7\"", "Called").then().statusCode(412);
        close(id, "\"0\"", " ").then().statusCode(400).body("errors.field", contains("note"));
        close(id, "\"0\"", "Called")
                .then()
                .statusCode(200)
                .body("note", equalTo("Called"))
                .body("closedBy", notNullValue());
        close(id, "\"1\"", "Again")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fieldsafety:problem:follow-up-closed"));
        Api.as(Token.of(Roles.AUDITOR))
                .get("/follow-ups/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void pagesFollowEachOther() {
        var situation = Situation.withUnits("NB551077");
        answer(situation, "EACH_MODE_UNDERSTOOD", "No");
        answer(situation, "USERS_INFORMED", "No");

        var first = followUps(situation, "limit", "1").body("items", hasSize(1));
        String cursor = first.extract().path("next");
        Api.as(Token.of(Roles.AUDITOR))
                .queryParam("notice", situation.notice)
                .queryParam("cursor", cursor)
                .get("/follow-ups")
                .then()
                .body("items.question", containsInAnyOrder("USERS_INFORMED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.AUDITOR, Roles.AUTHOR, Roles.APPROVER})
    void whoReadsClosesNothing(String role) {
        var situation = Situation.withUnits("NB551077");
        answer(situation, "USERS_INFORMED", "No");
        String id = followUps(situation).extract().path("items[0].id");

        Api.as(Token.of(role))
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{\"note\": \"Called\"}")
                .post("/follow-ups/" + id + "/close")
                .then()
                .statusCode(403);
    }

    @Test
    void consigneesDoNotSeeThem() {
        var situation = new Situation();

        Api.as(situation.asConsignee()).get("/follow-ups").then().statusCode(403);
    }

    private static Response close(String id, String ifMatch, String note) {
        var request =
                Api.as(Token.of(Roles.REGISTRAR)).contentType(ContentType.JSON).body("{\"note\": \"" + note + "\"}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post("/follow-ups/" + id + "/close");
    }

    private static ValidatableResponse answer(Situation situation, String question, String answer) {
        return submit(situation, "\"answers\": [{\"question\": \"" + question + "\", \"answer\": \"" + answer + "\"}]")
                .statusCode(201);
    }

    private static ValidatableResponse submit(Situation situation, String said) {
        return Submissions.submit(
                        situation,
                        "{" + said
                                + """
                                , "signature":
                                {"name": "Marta", "title": "Quality", "date": "2023-04-21", "meaning": "True"}}""")
                .then();
    }

    private static ValidatableResponse followUps(Situation situation, String... filter) {
        var request = Api.as(Token.of(Roles.AUDITOR)).queryParam("notice", situation.notice);
        for (int i = 0; i < filter.length; i += 2) {
            request.queryParam(filter[i], filter[i + 1]);
        }
        return request.get("/follow-ups").then().statusCode(200);
    }
}
