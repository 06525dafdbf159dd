package org.fieldsafety.notice.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.notice.notice.Notices.ANA;
import static org.fieldsafety.notice.notice.Notices.BEA;
import static org.fieldsafety.notice.notice.Notices.json;
import static org.fieldsafety.notice.notice.Notices.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.notice.ReferenceNotice;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class NoticeResourceTest {

    @Inject
    EntityManager database;

    @Test
    void draftIsReadBackAsItWasWritten() {
        var created = Notices.draft(Notices.request()).then().statusCode(201).header("ETag", "\"1\"");

        var location = created.extract().header("Location");
        assertThat(Api.as(ANA).get(location).then().extract().body().jsonPath().getMap(""))
                .isEqualTo(created.extract().body().jsonPath().getMap(""));
        created.body("status", is("Draft"))
                .body("createdBy", is("ana"))
                .body("products.udiDi", contains("00816270020002", "00816270020125"))
                .body("actions.code", contains("PATCH", "UCS_USER"))
                .body("texts.es.modes.Dx", is("Modo Dx"));
    }

    @Test
    void draftMayStillBeIncomplete() {
        var request = Notices.request();
        request.remove(List.of("products", "actions", "questions", "texts"));

        Notices.draft(request).then().statusCode(201).body("products", is(List.of()));
    }

    @Test
    void sameIdempotencyKeyDraftsOnce() {
        var request = Notices.request();
        var key = UUID.randomUUID().toString();

        var first = json(Api.as(ANA).header("Idempotency-Key", key), request).post("/notices");
        var again = json(Api.as(ANA).header("Idempotency-Key", key), request).post("/notices");

        again.then().statusCode(201).body("id", is(first.<String>path("id")));
        var another = json(Api.as(ANA).header("Idempotency-Key", key), Notices.request());
        refused(another.post("/notices"), 422, "idempotency-key-reused");
    }

    @Test
    void referenceIsGivenOnce() {
        var request = Notices.request();
        Notices.drafted(request);
        var other = Notices.drafted();

        refused(Notices.draft(request), 409, "reference-taken");
        refused(Notices.edit(other, "\"1\"", request), 409, "reference-taken");
        Notices.read(other).then().header("ETag", "\"1\"");
    }

    @Test
    void publishedNoticeCannotBeEdited() {
        var notice = Notices.published();
        var before = Notices.read(notice).asString();

        refused(Notices.edit(notice, "\"4\"", Notices.request()), 409, "notice-not-editable");

        assertThat(Notices.read(notice).asString()).isEqualTo(before);
    }

    @Test
    void editNeedsThePresentVersion() {
        var notice = Notices.drafted();
        Notices.edit(notice, "\"1\"", Notices.request()).then().statusCode(200).header("ETag", "\"2\"");

        refused(Notices.edit(notice, "\"1\"", Notices.request()), 412, "stale-version");
        refused(json(Api.as(ANA), Notices.request()).put(notice), 428, "precondition-required");
        Notices.read(notice).then().header("ETag", "\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.CONSIGNEE, Roles.PARTNER, Roles.AUTHORITY})
    void whoIsNotStaffKnowsOnlyOfPublishedNotices(String role) {
        var draft = Notices.drafted();
        var published = Notices.published();

        refused(Api.as(Token.of(role)).get(draft), 404, "notice-not-found");
        Api.as(Token.of(role)).get(published).then().statusCode(200);
        Api.as(Token.of(role))
                .get("/notices?limit=500")
                .then()
                .body("items.status", not(hasItem("Draft")))
                .body("items.id", hasItem(Notices.id(published)));
        Api.as(Token.of(role)).get("/notices?status=Draft").then().body("items", is(List.of()));
    }

    @Test
    void unknownNoticeIsNotFound() {
        refused(Api.as(ANA).get("/notices/" + UUID.randomUUID()), 404, "notice-not-found");
    }

    @Test
    void onlyAnAuthorDrafts() {
        var request = Notices.request();

        refused(json(Api.as(BEA), request).post("/notices"), 403, "forbidden");
        refused(json(Api.anonymous(), request).post("/notices"), 401, "unauthenticated");
        refused(json(Api.as(ANA.expired()), request).post("/notices"), 401, "unauthenticated");

        Notices.draft(request).then().statusCode(201);
    }

    @Test
    void listIsPagedByReference() {
        var prefix = "A-" + UUID.randomUUID().toString().substring(0, 8);
        for (var number : List.of("-3", "-1", "-2")) {
            Notices.drafted(ReferenceNotice.request(prefix + number));
        }

        var seen = new ArrayList<String>();
        var next = "";
        while (next != null) {
            var page = Api.as(ANA).get("/notices?limit=2&status=Draft&cursor=" + next);
            page.then().statusCode(200);
            seen.addAll(page.<List<String>>path("items.reference"));
            next = page.path("next");
        }

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(prefix + "-1", prefix + "-2", prefix + "-3");
    }

    @Test
    void listShowsTheTitleInEachLanguage() {
        var notice = Notices.drafted();

        Api.as(ANA)
                .get("/notices?limit=500")
                .then()
                .body(
                        "items.find { it.id == '%s' }.titles.keySet()".formatted(Notices.id(notice)),
                        containsInAnyOrder("en", "es"));
    }

    @Test
    void cursorOfNoPageIsRefused() {
        refused(Api.as(ANA).get("/notices?cursor=bm9uZQ"), 400, "invalid-cursor");
    }

    @Test
    void contentWithAFieldOfANewerReplicaIsStillRead() {
        var notice = Notices.drafted();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update notice set content = jsonb_set(content, '{products,0,future}', '1')"
                                + " where id = cast(:id as uuid)")
                .setParameter("id", Notices.id(notice))
                .executeUpdate());

        Notices.read(notice).then().statusCode(200);
    }
}
