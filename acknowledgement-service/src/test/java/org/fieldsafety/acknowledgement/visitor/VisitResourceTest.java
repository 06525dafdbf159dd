package org.fieldsafety.acknowledgement.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.acknowledgement.answer.ExampleAnswer;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class VisitResourceTest {
    private Situation situation;
    private String linkId;
    private String link;

    @BeforeEach
    void giveLink() {
        situation = Situation.withUnits("NB551077", "NB551078");
        var given = Api.as(Token.of(Roles.REGISTRAR))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"name\": \"Marta Soler\", \"email\": \"marta@hospital.example.org\", \"language\": \"es\"}")
                .post(situation.path() + "/links")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        linkId = given.getString("id");
        var address = given.getString("address");
        link = "/links/" + address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void linkTellsWhatItIsFor() {
        Api.anonymous()
                .get(link)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .body("reference", equalTo("FSN2023-1338"))
                .body("person", equalTo("Marta Soler"))
                .body("consigneeId", equalTo(situation.consignee.toString()))
                .body("language", equalTo("es"));
    }

    @Test
    void formIsReadInTheLanguageOfTheLinkUnlessAnotherIsAskedFor() {
        Api.anonymous().get(link + "/form").then().statusCode(200).body("language", equalTo("es"));
        Api.anonymous()
                .header("Accept-Language", "en")
                .get(link + "/form")
                .then()
                .statusCode(200)
                .body("language", equalTo("en"))
                .body("units.items", hasSize(2));
    }

    @Test
    void answerIsTheSameAsThatOfATokenAndReadAgainWithTheLink() {
        var key = UUID.randomUUID().toString();
        var receipt = submit(ExampleAnswer.json(), key).then().statusCode(201).extract();
        var id = receipt.jsonPath().getString("id");

        assertThat(submit(ExampleAnswer.json(), key).jsonPath().getString("id")).isEqualTo(id);
        assertThat(receipt.header("Location")).doesNotContain(link).endsWith(id);
        Api.anonymous().get(link + "/acknowledgements").then().statusCode(200).body("items.id", equalTo(List.of(id)));
        Api.anonymous()
                .get(link + "/acknowledgements/" + id)
                .then()
                .statusCode(200)
                .body("contentHash", equalTo(receipt.jsonPath().getString("contentHash")));
        var pdf = Api.anonymous().get(link + "/acknowledgements/" + id + "/receipt.pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.asByteArray()).startsWith('%', 'P', 'D', 'F');
        Api.as(Token.of(Roles.AUDITOR))
                .get(situation.path() + "/acknowledgements")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void wrongAnswerIsRefusedAndEveryUseIsOnRecord() {
        submit(ExampleAnswer.json("/signature/name", "\"\""), UUID.randomUUID().toString())
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("signature.name"));
        Api.anonymous().get(link + "/letter").then().statusCode(404).body("type", containsString("letter-not-ready"));

        Api.as(Token.of(Roles.AUDITOR))
                .get(situation.path() + "/links/" + linkId + "/uses")
                .then()
                .statusCode(200)
                .body("items.what", equalTo(List.of("ReadLetter", "Answered")))
                .body("items.outcome", equalTo(List.of("Refused", "Refused")));
    }

    @Test
    void rightContactIsNamedWithTheLink() {
        Api.anonymous()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"name\": \"Lucía Ferrer\", \"email\": \"lucia@hospital.example.org\"}")
                .post(link + "/contact-corrections")
                .then()
                .statusCode(201);

        Api.as(Token.of(Roles.AUDITOR))
                .get(situation.path() + "/contact-corrections")
                .then()
                .body("items.proposedBy", equalTo(List.of("link:" + linkId)));
    }

    @Test
    void revokedLinkOpensNothing() {
        Api.as(Token.of(Roles.REGISTRAR))
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Left the hospital\"}")
                .post(situation.path() + "/links/" + linkId + "/revoke")
                .then()
                .statusCode(200);

        for (var what : List.of("", "/form", "/letter", "/acknowledgements")) {
            Api.anonymous().get(link + what).then().statusCode(410).body("type", containsString("link-not-valid"));
        }
        submit(ExampleAnswer.json(), "key").then().statusCode(410);
    }

    @Test
    void guessingIsAnsweredLikeAnEndedLinkAndSoonNotAtAllWhileRealLinksOpen() {
        var last = link.charAt(link.length() - 1);
        var tampered = link.substring(0, link.length() - 1) + (last == 'A' ? 'B' : 'A');
        var statuses = IntStream.range(0, 30)
                .mapToObj(guess -> Api.anonymous().get(tampered))
                .map(Response::statusCode)
                .toList();

        assertThat(statuses.get(0)).isEqualTo(410);
        assertThat(statuses.get(29)).isEqualTo(429);
        assertThat(statuses).containsOnly(410, 429);
        Api.anonymous().get(link).then().statusCode(200);
    }

    @Test
    void browserGetsAPageInItsLanguageWithoutAnyScript() {
        RestAssured.given()
                .header("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
                .header("Accept-Language", "en")
                .get(link)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Cache-Control", "no-store")
                .header("Content-Language", "en")
                .body(containsString("Install the patch"))
                .body(containsString("NB551077"))
                .body(containsString("value=\"Done||1|PATCH|00816270020125|NB551077|Dx\""));
    }

    @Test
    void answerOfThePageIsRecordedOnce() {
        for (int time = 0; time < 2; time++) {
            page("2023-04-21")
                    .then()
                    .statusCode(200)
                    .body(containsString("role=\"status\""))
                    .body(containsString("receipt.pdf"));
        }

        var answers = Api.anonymous().get(link + "/acknowledgements").jsonPath();
        assertThat(answers.getList("items")).hasSize(1);
        var receipt = Api.anonymous()
                .get(link + "/acknowledgements/" + answers.getString("items[0].id"))
                .jsonPath();
        assertThat(receipt.getString("units[0].serial")).isEqualTo("NB551077");
        assertThat(receipt.getString("units[0].slots[0].answer")).isEqualTo("Done");
        assertThat(receipt.getString("units[0].slots[0].performedOn")).isEqualTo("2023-04-20");
        assertThat(receipt.getString("units[0].slots[1].reason")).isEqualTo("NO_INTERRUPTION");
        assertThat(receipt.getString("answers[0].answer")).isEqualTo("Yes");
        assertThat(receipt.getString("signature.name")).isEqualTo("Marta Soler");
    }

    @Test
    void whatIsWrongOnThePageIsSaidAndWhatWasTypedIsKept() {
        page("2999-01-01")
                .then()
                .statusCode(400)
                .contentType(startsWith("text/html"))
                .body(containsString("role=\"alert\""))
                .body(containsString("signature.date"))
                .body(containsString("value=\"Head of laboratory\""))
                .body(containsString("value=\"Done||1|PATCH|00816270020125|NB551077|Dx\" selected"));

        assertThat(Api.anonymous().get(link + "/acknowledgements").jsonPath().getList("items"))
                .isEmpty();
    }

    private Response page(String signedOn) {
        return RestAssured.given()
                .header("Accept", "text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("key", "page-" + linkId)
                .formParam("question.Choice.EACH_MODE_UNDERSTOOD", "Yes")
                .formParam(
                        "slot",
                        "",
                        "Done||1|PATCH|00816270020125|NB551077|Dx",
                        "Declined|NO_INTERRUPTION|1|PATCH|00816270020125|NB551077|RUO")
                .formParam("every", "", "")
                .formParam("performedOn", "2023-04-20")
                .formParam("name", "Marta Soler")
                .formParam("title", "Head of laboratory")
                .formParam("signedOn", signedOn)
                .formParam("meaning", "The answers are true")
                .post(link + "/answers");
    }

    private Response submit(String body, String key) {
        return Api.anonymous()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(link + "/acknowledgements");
    }

    @Test
    void fieldsNoPageHasAreAnsweredAndNoFailure() {
        filledIn("question.x", "Yes").then().statusCode(400);
        filledIn("key", "a\0b").then().statusCode(400);
    }

    @Test
    void whatIsWrongOnALaterPageIsShownThereAgain() {
        var serials = IntStream.range(100, 151).mapToObj(i -> "NB" + i).toArray(String[]::new);
        for (var serial : serials) {
            situation.unitChanged(serial, 1, "Outstanding");
        }
        situation.awaitObligation(obligation -> obligation.getInt("units.total") == 53);
        var first = RestAssured.given().accept("text/html").get(link).asString();
        var more = Pattern.compile("href=\"([^\"]*\\?cursor=[^\"]*)\"").matcher(first);
        assertThat(more.find()).isTrue();
        var page = URI.create("http://localhost" + link).resolve(more.group(1));
        var second = RestAssured.given()
                .accept("text/html")
                .get(page.getPath() + "?" + page.getQuery())
                .asString();
        assertThat(second).contains("NB551078").doesNotContain("NB100");
        var action = Pattern.compile("action=\"([^\"]*)\"").matcher(second);
        assertThat(action.find()).isTrue();
        var answers = page.resolve(action.group(1));

        var wrong = RestAssured.given()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("text/html")
                .formParam("key", UUID.randomUUID().toString())
                .formParam("performedOn", "yesterday")
                .formParam("holdsNone", "true")
                .post(answers.getPath() + "?" + answers.getQuery());

        wrong.then().statusCode(400);
        assertThat(wrong.asString())
                .contains("NB551078", "value=\"true\" checked", "answers?cursor=")
                .doesNotContain("NB100");
    }

    private Response filledIn(String field, String value) {
        return RestAssured.given()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("text/html")
                .formParams(Map.of("key", UUID.randomUUID().toString(), "name", "M", "title", "Q", "meaning", "True"))
                .formParam(field, value)
                .post(link + "/answers");
    }
}
