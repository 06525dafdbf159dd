package org.fieldsafety.platform.http;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class HttpConventionsTest {
    private static final String PROBLEM = "application/problem+json";

    static RequestSpecification registrar() {
        return given().auth().oauth2(Token.of("registrar").jwt()).contentType("application/json");
    }

    static String probe(String id) {
        return "{\"id\":\"" + id + "\",\"parts\":[]}";
    }

    static void isProblem(Response response, int status, String type) {
        response.then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:fieldsafety:problem:" + type))
                .body("status", equalTo(status));
    }

    @Test
    void requestWithoutTokenIsUnauthenticated() {
        var response = given().contentType("application/json").body(probe("a")).post("/probes");
        isProblem(response, 401, "unauthenticated");
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void expiredTokenIsUnauthenticated() {
        var expired = Token.of("registrar").expired().jwt();
        isProblem(
                given().auth()
                        .oauth2(expired)
                        .contentType("application/json")
                        .body(probe("a"))
                        .post("/probes"),
                401,
                "unauthenticated");
    }

    @Test
    void tokenSignedByAnybodyElseIsUnauthenticated() {
        var parts = Token.of("registrar").jwt().split("\\.");
        var forged = parts[0] + "." + parts[1] + "." + "A".repeat(342);
        isProblem(
                given().auth()
                        .oauth2(forged)
                        .contentType("application/json")
                        .body(probe("a"))
                        .post("/probes"),
                401,
                "unauthenticated");
    }

    @Test
    void tokenWithoutTheRoleIsForbidden() {
        var author = given().auth().oauth2(Token.of("author").jwt());
        isProblem(author.contentType("application/json").body(probe("a")).post("/probes"), 403, "forbidden");
    }

    @Test
    void operationThatNamesNoRoleIsDenied() {
        isProblem(given().auth().oauth2(Token.of("author").jwt()).get("/unannotated"), 403, "forbidden");
    }

    @Test
    void callerIsReadFromTheToken() {
        var one = UUID.randomUUID();
        given().auth()
                .oauth2(Token.of("consignee")
                        .subject("s1")
                        .name("Sam Site")
                        .consignee(one)
                        .jwt())
                .get("/probes/caller")
                .then()
                .statusCode(200)
                .body("subject", equalTo("s1"))
                .body("name", equalTo("Sam Site"))
                .body("staff", equalTo("false"))
                .body("consignees", equalTo(List.of(one).toString()));
    }

    @Test
    void callerMayActForSeveralConsigneesOrForACountry() {
        var ids = new UUID[] {UUID.randomUUID(), UUID.randomUUID()};
        given().auth()
                .oauth2(Token.of("author").consignee(ids).country("ES").jwt())
                .get("/probes/caller")
                .then()
                .body("consignees", equalTo(List.of(ids).toString()))
                .body("country", equalTo("ES"))
                .body("staff", equalTo("true"));
    }

    @Test
    void everyViolationIsNamedWithItsPath() {
        var response = registrar()
                .body("{\"id\":\" \",\"parts\":[{\"code\":\"a\"},{}]}")
                .post("/probes");
        isProblem(response, 400, "missing-value");
        response.then().body("errors.field", hasItems("id", "parts[1].code"));
    }

    @Test
    void violationsOfOneKindGiveTheProblemItsType() {
        var response = given().contentType("application/json")
                .body("{\"id\":\"1\",\"parts\":[{\"colour\":\"red\"},{\"colour\":\"blu\"}]}")
                .post("/probes/colours");
        isProblem(response, 400, "unknown-colour");
        response.then().body("errors[0].field", equalTo("parts[1].colour"));
        response.then().body("errors[0].reason", equalTo("blu is no colour we know"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"id":"1","parts":[{"code":"a","size":3}]} | unknown-field  | parts[0].size
            {"id":"1","parts":[],"due":"32 May"}       | invalid-value  | due
            {"id":"1","parts":3}                       | invalid-value  | parts
            """)
    void fieldThatCannotBeReadIsNamed(String body, String type, String field) {
        var response = registrar().body(body).post("/probes");
        isProblem(response, 400, type);
        response.then()
                .body("errors[0].field", equalTo(field))
                .body("detail", not(containsString("fieldsafety")))
                .body("detail", not(containsString("LocalDate")));
    }

    @Test
    void malformedJsonIsAProblemWithItsPlace() {
        var response = registrar().body("{\"id\":").post("/probes");
        isProblem(response, 400, "malformed-json");
        response.then().body("detail", containsString("line 1"));
    }

    @Test
    void missingBodyIsAProblem() {
        registrar().post("/probes").then().statusCode(400).contentType(PROBLEM);
    }

    @Test
    void wrongMediaTypeMethodAndPathAreProblems() {
        isProblem(
                given().auth()
                        .oauth2(Token.of("registrar").jwt())
                        .contentType("text/plain")
                        .body("x")
                        .post("/probes"),
                415,
                "unsupported-media-type");
        isProblem(registrar().delete("/probes"), 405, "method-not-allowed");
        isProblem(registrar().get("/nowhere"), 404, "not-found");
    }

    @Test
    void tooLargeBodyIsRefusedWhetherAnnouncedOrNot() {
        var large = "{\"id\":\"" + "x".repeat(5 << 20) + "\",\"parts\":[]}";
        isProblem(registrar().body(large).post("/probes"), 413, "too-large");
        var unannounced = registrar().body(new java.io.ByteArrayInputStream(large.getBytes()));
        isProblem(unannounced.post("/probes"), 413, "too-large");
    }

    @Test
    void unexpectedFailureTellsNothingButItsIncident() {
        var response = given().get("/probes/broken");
        isProblem(response, 500, "unexpected");
        response.then().body("detail", not(containsString("secret"))).body("detail", containsString("incident"));
    }

    @Test
    void lostOptimisticLockIsAStaleVersion() {
        isProblem(given().get("/probes/stale"), 412, "stale-version");
    }

    @Test
    void changeNeedsTheVersionItIsBasedOn() {
        isProblem(given().put("/probes"), 428, "precondition-required");
        isProblem(given().header("If-Match", "\"6\"").put("/probes"), 412, "stale-version");
        given().header("If-Match", "\"7\"").put("/probes").then().statusCode(204);
    }

    @Test
    void listIsReadPageByPage() {
        var first = given().get("/probes?limit=3");
        first.then().statusCode(200).body("items", equalTo(List.of(1, 2, 3)));
        var link = first.header("Link");
        assertThat(link).endsWith("; rel=\"next\"");
        var second = given().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
        second.then().body("items", equalTo(List.of(4, 5, 6)));
        var last = given().get("/probes?limit=3&cursor=" + second.path("next"));
        last.then().body("items", equalTo(List.of(7))).body("next", nullValue());
        assertThat(last.header("Link")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,out-of-range,limit",
        "limit=501,out-of-range,limit",
        "cursor=$$$,invalid-cursor,cursor",
        "cursor=AA,invalid-cursor,cursor"
    })
    void pageThatCannotBeIsRefused(String query, String type, String field) {
        var response = given().get("/probes?" + query);
        isProblem(response, 400, type);
        response.then().body("errors[0].field", equalTo(field));
    }

    @Test
    void queryParameterThatCannotBeReadIsRefused() {
        isProblem(given().get("/probes?limit=many"), 400, "invalid-parameter");
    }

    @Test
    void addressWithANulIsRefused() {
        isProblem(given().urlEncodingEnabled(false).get("/probes?limit=5&cursor=%00"), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "x\\udc00y", "a\\u0000b"})
    void textThatCannotBeKeptIsRefused(String text) {
        var response = registrar()
                .body("{\"id\":\"1\",\"parts\":[{\"code\":\"" + text + "\"}]}")
                .post("/probes");
        isProblem(response, 400, "invalid-text");
        response.then().body("errors[0].field", equalTo("parts[0].code"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"-4713-01-01\"",
                "\"0000-12-31\"",
                "\"+10000-01-01\"",
                "20413",
                "\"20413\"",
                "1e400",
                "[2026,11,22]"
            })
    void whatIsNoDayOfTheCalendarIsRefused(String day) {
        var response = registrar()
                .body("{\"id\":\"1\",\"parts\":[],\"due\":" + day + "}")
                .post("/probes");
        isProblem(response, 400, "invalid-value");
        response.then().body("errors[0].field", equalTo("due"));
    }

    @Test
    void mediaTypeThatIsNoneIsRefused() {
        var response = given().config(RestAssured.config()
                        .encoderConfig(encoderConfig().encodeContentTypeAs("json", ContentType.TEXT)))
                .auth()
                .oauth2(Token.of("registrar").jwt())
                .contentType("json")
                .body(probe("a"))
                .post("/probes");
        isProblem(response, 415, "unsupported-media-type");
    }

    @Test
    void textOutsideTheBasicPlaneIsTaken() {
        var id = UUID.randomUUID() + "\\ud83e\\uddec";
        registrar().body(probe(id)).post("/probes").then().statusCode(201).body("id", endsWith("\ud83e\uddec"));
    }

    @Test
    void jsonNestedTooDeepIsRefused() {
        var nested = "{\"a\":" + "[".repeat(200) + "]".repeat(200) + "}";
        isProblem(registrar().body(nested).post("/slow/body"), 400, "json-too-deep");
    }

    @Test
    void largeHeaderIsRefused() {
        given().header("X-Large", "x".repeat(20_000)).get("/probes").then().statusCode(431);
    }

    @Test
    void everyAnswerForbidsToGuessItsTypeToFrameItAndToKeepIt() {
        for (var response : List.of(
                given().get("/probes"),
                given().get("/nowhere"),
                given().get("/probes/broken"),
                given().get("/probes/caller"),
                given().get("/q/openapi"))) {
            response.then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("X-Frame-Options", "DENY")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Cache-Control", "private, no-cache")
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
            assertThat(response.headers().getValues("Content-Security-Policy")).hasSize(1);
        }
    }

    @Test
    void pageThatShowsTheInterfaceRunsItsOwnScriptsOnly() {
        given().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null"})
    void pageOfAnotherOriginMayReadNothing(String origin) {
        var asked = given().header("Origin", origin).get("/probes");
        var preflight = given().header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT")
                .options("/probes");
        for (var response : List.of(asked, preflight)) {
            assertThat(response.headers().asList())
                    .noneMatch(header -> header.getName().toLowerCase().startsWith("access-control-allow"));
        }
    }
}
