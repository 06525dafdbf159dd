package org.fieldsafety.notice.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.notice.ReferenceNotice.at;
import static org.fieldsafety.notice.notice.Notices.ANA;
import static org.fieldsafety.notice.notice.Notices.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class RevisionResourceTest {
    private static final Token PARTNER = Token.of(Roles.PARTNER);

    @Test
    void oldRevisionStaysInForceUntilTheNewOneIsPublished() {
        var notice = Notices.published();

        var location = Notices.step(ANA, notice, "revisions")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        assertThat(location).endsWith(notice + "/revisions/2");
        Notices.read(notice)
                .then()
                .body("revision", is(2))
                .body("status", is("Draft"))
                .body("publishedRevision", is(1));
        Api.as(PARTNER).get(notice).then().body("revision", is(1)).body("status", is("Published"));
        refused(Api.as(PARTNER).get(location), 404, "revision-not-found");

        Notices.approve(notice);
        Notices.step(ANA, notice, "publish").then().statusCode(200);

        Api.as(PARTNER).get(notice).then().body("revision", is(2));
        Api.as(PARTNER).get(notice + "/revisions/1").then().statusCode(200).body("status", is("Superseded"));
        Api.as(PARTNER).get(notice + "/revisions").then().body("revision", contains(1, 2));
    }

    @Test
    void differenceIsShownFieldByFieldAndActionByAction() {
        var notice = revised(content -> {
            at(content, "/dueDates").put("completion", "2999-01-01");
            at(content, "/actions/0").put("edition", 2);
            at(content, "/texts/en/actions/UCS_USER").put("instructions", "Otherwise worded");
            ((ObjectNode) content).remove("furtherInformation");
            at(content, "/products/1").put("model", "NS550");
        });

        var changes = Api.as(ANA).get(notice + "/revisions/2/changes");

        changes.then()
                .statusCode(200)
                .body("since", is(1))
                .body("actions", is(Map.of("PATCH", "Changed", "UCS_USER", "Reworded")))
                .body("differences.path", hasItem(List.of("dueDates", "completion")))
                .body("differences.path", hasItem(List.of("actions", "PATCH", "edition")))
                .body("differences.path", hasItem(List.of("texts", "en", "actions", "UCS_USER", "instructions")))
                .body("differences.path", hasItem(List.of("products", "00816270020125", "model")))
                .body("differences.findAll { it.path.contains('dueDates') }.after", contains("2999-01-01"))
                .body("differences.size()", is(4));
    }

    @Test
    void firstRevisionHasNothingToBeComparedWith() {
        var notice = Notices.drafted();

        Api.as(ANA)
                .get(notice + "/revisions/1/changes")
                .then()
                .statusCode(200)
                .body("since", nullValue())
                .body("differences", is(List.of()));
    }

    @Test
    void onlyAPublishedNoticeIsRevisedAndOnlyOnceAtATime() {
        refused(Notices.step(ANA, Notices.drafted(), "revisions"), 409, "transition-not-allowed");
        var notice = Notices.published();
        Notices.step(ANA, notice, "revisions").then().statusCode(201);

        refused(Notices.step(ANA, notice, "revisions"), 409, "transition-not-allowed");
    }

    @Test
    void revisionThatIsNotThereIsNotFound() {
        var notice = Notices.published();

        refused(Api.as(ANA).get(notice + "/revisions/2"), 404, "revision-not-found");
        refused(Api.as(ANA).get(notice + "/revisions/two"), 404, "not-found");
    }

    private static String revised(java.util.function.Consumer<ObjectNode> change) {
        var notice = Notices.published();
        Notices.step(ANA, notice, "revisions").then().statusCode(201);
        var content = (ObjectNode) Notices.read(notice).as(JsonNode.class).get("content");
        change.accept(content);
        Notices.edit(notice, Notices.etag(notice), content).then().statusCode(200);
        return notice;
    }
}
