package org.fieldsafety.acknowledgement.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.acknowledgement.acknowledgement.Submissions.list;
import static org.fieldsafety.acknowledgement.acknowledgement.Submissions.submit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.acknowledgement.answer.ExampleAnswer;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class RefusedSubmissionTest {
    private static final String PROBLEM = "urn:fieldsafety:problem:";
    private static Situation untouched;

    @ParameterizedTest(name = "{0} = {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = ExampleAnswer.MISTAKES)
    void mistakeIsRefusedAsItsOwnProblemAndNothingChanges(String pointer, String value, String field, String code) {
        var situation = untouched();
        var before = situation.obligation().prettify();

        submit(situation, ExampleAnswer.json(pointer, value))
                .then()
                .statusCode(400)
                .body("type", equalTo(PROBLEM + code))
                .body("errors.field", contains(field));

        assertThat(situation.obligation().prettify()).isEqualTo(before);
        list(situation).then().body("items", hasSize(0));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        submit(untouched(), ExampleAnswer.json("/answers", null, "/units", null, "/signature", null))
                .then()
                .statusCode(400)
                .body("type", equalTo(PROBLEM + "invalid-input"))
                .body("errors", hasSize(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {                                                   | malformed-json
                    {"answers": [], "colour": "red"}                    | unknown-field
                    {"answers": [{"question": "A", "answer": "Maybe"}]} | invalid-value
                    {"answers": [null]}                                 | missing-value
                    """)
    void unreadableBodyIsRefused(String body, String code) {
        submit(untouched(), body).then().statusCode(400).body("type", equalTo(PROBLEM + code));
    }

    @Test
    void missingBodyIsRefused() {
        Api.as(untouched().asConsignee())
                .header("Idempotency-Key", "key")
                .contentType(ContentType.JSON)
                .post(Submissions.path(untouched()))
                .then()
                .statusCode(400)
                .body("type", equalTo(PROBLEM + "missing-value"));
    }

    @Test
    void otherMediaTypeIsRefused() {
        Api.as(untouched().asConsignee())
                .header("Idempotency-Key", "key")
                .contentType(ContentType.TEXT)
                .body("yes")
                .post(Submissions.path(untouched()))
                .then()
                .statusCode(415)
                .body("type", equalTo(PROBLEM + "unsupported-media-type"));
    }

    @Test
    void bodyThatIsTooLargeIsRefused() {
        submit(untouched(), " ".repeat(5_000_000) + "{}")
                .then()
                .statusCode(413)
                .body("type", equalTo(PROBLEM + "too-large"));
    }

    @Test
    void answerWithoutAKeyIsRefused() {
        Api.as(untouched().asConsignee())
                .contentType(ContentType.JSON)
                .body(ExampleAnswer.json())
                .post(Submissions.path(untouched()))
                .then()
                .statusCode(400)
                .body("type", equalTo(PROBLEM + "idempotency-key-missing"));
    }

    @Test
    void anotherConsigneesObligationDoesNotExist() {
        submit(untouched(), Token.of(Roles.CONSIGNEE).consignee(UUID.randomUUID()))
                .then()
                .statusCode(404)
                .body("type", equalTo(PROBLEM + "obligation-not-found"));
    }

    @Test
    void seeingEverythingIsNotAnsweringForEverybody() {
        var auditorToo = Token.of(Roles.CONSIGNEE, Roles.AUDITOR).consignee(UUID.randomUUID());

        submit(untouched(), auditorToo).then().statusCode(404).body("type", equalTo(PROBLEM + "obligation-not-found"));
    }

    @Test
    void consigneeThatHoldsNoAffectedDeviceOwesNothing() {
        var stranger = UUID.randomUUID();

        submit(untouched().path(stranger) + "/acknowledgements", Token.of(Roles.REGISTRAR), ExampleAnswer.json(), "key")
                .then()
                .statusCode(404)
                .body("type", equalTo(PROBLEM + "obligation-not-found"));
    }

    @Test
    void noticeThatIsNotPublishedCanNotBeAnswered() {
        var unpublished = new Situation();

        submit(unpublished, ExampleAnswer.json())
                .then()
                .statusCode(404)
                .body("type", equalTo(PROBLEM + "notice-not-published"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.AUTHOR, Roles.APPROVER, Roles.AUDITOR, Roles.AUTHORITY})
    void otherRolesMayNotAnswer(String role) {
        submit(untouched(), Token.of(role)).then().statusCode(403).body("type", equalTo(PROBLEM + "forbidden"));
    }

    @Test
    void answerWithoutTokenIsRefused() {
        Api.anonymous()
                .contentType(ContentType.JSON)
                .body(ExampleAnswer.json())
                .post(Submissions.path(untouched()))
                .then()
                .statusCode(401)
                .body("type", equalTo(PROBLEM + "unauthenticated"));
    }

    @Test
    void expiredTokenIsRefused() {
        submit(untouched(), untouched().asConsignee().expired()).then().statusCode(401);
    }

    /** One situation for all refusals: none of them may change it. */
    private static synchronized Situation untouched() {
        if (untouched == null) {
            untouched = Situation.withUnits("NB551077", "NB551078");
        }
        return untouched;
    }
}
