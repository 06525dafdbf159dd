package org.fieldsafety.notice.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.notice.notice.Notices.ANA;
import static org.fieldsafety.notice.notice.Notices.BEA;
import static org.fieldsafety.notice.notice.Notices.json;
import static org.fieldsafety.notice.notice.Notices.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.fieldsafety.notice.notice.Notices;
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
                .body("history.kind", contains("Drafted"))
                .body("history.by", contains("ana"))
                .body("content.products.udiDi", contains("00816270020002", "00816270020125"))
                .body("content.actions.code", contains("PATCH", "UCS_USER"))
                .body("content.vulnerabilities.cvss.baseScore.flatten()", contains(10.0f, 7.4f))
                .body("content.texts.es.modes.Dx", is("Modo diagnóstico (Dx)"));
    }

    @Test
    void draftMayStillBeIncomplete() {
        var request = Notices.request();
        request.remove(List.of("products", "actions", "questions", "texts"));

        Notices.draft(request).then().statusCode(201).body("content.products", is(List.of()));
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
    void whatWasReadCanBeSentBack() {
        var notice = Notices.drafted();
        var content = (JsonNode) Notices.read(notice).as(JsonNode.class).get("content");

        Notices.edit(notice, "\"1\"", content)
                .then()
                .statusCode(200)
                .body("contentHash", is(Notices.read(notice).<String>path("contentHash")));
    }

    @Test
    void hashIsThatOfTheCanonicalFormOfTheContentShown() throws Exception {
        var shown = Notices.read(Notices.drafted());

        var content = shown.as(JsonNode.class).get("content").toString();
        var canonical = new JsonCanonicalizer(content).getEncodedUTF8();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical)))
                .isEqualTo(shown.path("contentHash"));
    }

    @Test
    void publishedNoticeCannotBeEdited() {
        var notice = Notices.published();
        var before = Notices.read(notice).asString();

        refused(Notices.edit(notice, Notices.etag(notice), Notices.request()), 409, "transition-not-allowed");

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

    @ParameterizedTest
    @ValueSource(strings = {Roles.CONSIGNEE, Roles.PARTNER, Roles.AUTHORITY})
    void onlyStaffSeesWhoDidWhat(String role) {
        var published = Notices.published();

        var seen = Api.as(Token.of(role)).get(published).then().body("history", nullValue());

        seen.body("signatures", role.equals(Roles.AUTHORITY) ? hasSize(2) : nullValue());
        Notices.read(published)
                .then()
                .body(
                        "history.kind",
                        contains("Drafted", "Submitted", "SignedForQuality", "SignedForRegulatory", "Published"));
    }

    @Test
    void contentWithAFieldOfANewerReplicaIsStillRead() {
        var notice = Notices.drafted();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update notice_revision set content = jsonb_set(content, '{products,0,future}', '1')"
                                + " where notice_id = cast(:id as uuid)")
                .setParameter("id", Notices.id(notice))
                .executeUpdate());

        Notices.read(notice).then().statusCode(200);
    }
}
