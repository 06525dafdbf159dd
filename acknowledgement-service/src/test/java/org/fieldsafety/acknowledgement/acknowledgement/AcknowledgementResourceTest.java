package org.fieldsafety.acknowledgement.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.acknowledgement.acknowledgement.Submissions.submit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.acknowledgement.answer.ExampleAnswer;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class AcknowledgementResourceTest {

    @Test
    void newestComesFirstAndPagesFollowEachOther() {
        var situation = Situation.withUnits("NB551077");
        String older = submit(situation, ExampleAnswer.json()).path("id");
        String newer = submit(situation, ExampleAnswer.json("/units", "[]")).path("id");

        var first = Api.as(situation.asConsignee()).queryParam("limit", 1).get(Submissions.path(situation));

        first.then().body("items.id", contains(newer)).body("items[0].units", equalTo(0));
        assertThat(first.header("Link")).contains("rel=\"next\"");
        Api.as(situation.asConsignee())
                .queryParam("cursor", first.<String>path("next"))
                .get(Submissions.path(situation))
                .then()
                .body("items.id", contains(older))
                .body("items[0].unmatched", equalTo(1))
                .body("next", nullValue());
    }

    @Test
    void brokenCursorIsRefused() {
        Api.as(Token.of(Roles.AUDITOR))
                .queryParam("cursor", "b2xk")
                .get(Submissions.path(Situation.withUnits("NB551077")))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fieldsafety:problem:invalid-cursor"));
    }

    @Test
    void anotherConsigneesAcknowledgementsDoNotExist() {
        var situation = Situation.withUnits("NB551077");
        var location = submit(situation, ExampleAnswer.json()).header("Location");
        var other = Token.of(Roles.CONSIGNEE).consignee(UUID.randomUUID());

        Api.as(other).get(Submissions.path(situation)).then().statusCode(404);
        Api.as(other)
                .get(location)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:fieldsafety:problem:obligation-not-found"));
    }

    @Test
    void acknowledgementOfAnotherObligationIsNotFoundHere() {
        var one = Situation.withUnits("NB551077");
        var other = Situation.withUnits("NB551077");
        String id = submit(one, ExampleAnswer.json()).path("id");

        Api.as(Token.of(Roles.AUDITOR))
                .get(Submissions.path(other) + "/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:fieldsafety:problem:acknowledgement-not-found"));
    }
}
