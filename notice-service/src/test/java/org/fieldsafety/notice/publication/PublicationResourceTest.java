package org.fieldsafety.notice.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldsafety.notice.ReferenceNotice.at;
import static org.fieldsafety.notice.notice.Notices.ANA;
import static org.fieldsafety.notice.notice.Notices.BEA;
import static org.fieldsafety.notice.notice.Notices.CARL;
import static org.fieldsafety.notice.notice.Notices.refused;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
class PublicationResourceTest {
    private static final String REASON = "{\"reason\": \"The hazard is understated\"}";

    @Inject
    EntityManager database;

    @Test
    void referenceNoticeIsWrittenSignedTwiceAndPublished() {
        var notice = Notices.published();

        var read = Notices.read(notice);
        read.then()
                .header("ETag", "\"5\"")
                .body("status", is("Published"))
                .body("publishedRevision", is(1))
                .body("publishedAt", notNullValue())
                .body("signatures.capacity", contains("Quality", "Regulatory"))
                .body("signatures.name", contains("Bea Approver", "Carl Approver"))
                .body("signatures.contentHash", everyItem(is(read.<String>path("contentHash"))));
    }

    @Test
    void incompleteDraftIsNotSubmittedAndEveryMissingTextIsNamed() {
        var request = Notices.request();
        at(request, "/texts/es/questions").remove("USERS_INFORMED");
        at(request, "/texts/en").remove("hazard");
        ((ArrayNode) request.get("languages")).add("pt");
        var notice = Notices.drafted(request);

        refused(Notices.step(ANA, notice, "submit"), 400, "invalid-input")
                .body(
                        "errors.field",
                        containsInAnyOrder("texts.es.questions.USERS_INFORMED", "texts.en.hazard", "texts.pt"));

        Notices.read(notice).then().body("status", is("Draft")).header("ETag", "\"1\"");
    }

    @Test
    void textThatCouldNotBePrintedIsNotSubmitted() {
        var request = Notices.request();
        at(request, "/texts/es").put("hazard", "Peligro \u26a7\ufffe 危険");
        var notice = Notices.drafted(request);

        refused(Notices.step(ANA, notice, "submit"), 400, "missing-glyph")
                .body("errors.field", contains("texts.es.hazard"))
                .body("errors[0].reason", containsString("U+5371"));
    }

    @Test
    void ownDraftIsNotSigned() {
        var notice = Notices.drafted();
        Notices.step(ANA, notice, "submit").then().statusCode(200);
        var authorAndApprover = Token.of(Roles.AUTHOR, Roles.APPROVER).subject("ana");

        refused(Notices.sign(authorAndApprover, notice, "Quality"), 403, "approval-by-author");

        Notices.read(notice).then().body("status", is("InReview")).body("signatures", is(List.of()));
    }

    @Test
    void samePersonDoesNotSignTwice() {
        var notice = Notices.drafted();
        Notices.step(ANA, notice, "submit").then().statusCode(200);
        Notices.sign(BEA, notice, "Quality").then().statusCode(200);

        refused(Notices.sign(BEA, notice, "Regulatory"), 403, "second-signature");
        refused(Notices.sign(CARL, notice, "Quality"), 403, "already-signed");
    }

    @Test
    void signatureNeedsAMeaning() {
        var notice = Notices.drafted();
        Notices.step(ANA, notice, "submit").then().statusCode(200);

        refused(
                Notices.step(BEA, notice, "sign", "{\"capacity\": \"Quality\", \"meaning\": \" \"}"),
                400,
                "missing-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-6M", "PT-12H", "PT2M"})
    void signatureNeedsThatTheSignerSignedInJustNow(Duration ago) {
        var notice = Notices.drafted();
        Notices.step(ANA, notice, "submit").then().statusCode(200);
        var signer = BEA.authenticatedAt(Instant.now().plus(ago));

        refused(Notices.sign(signer, notice, "Quality"), 401, "fresh-authentication-needed")
                .header(
                        "WWW-Authenticate",
                        allOf(
                                startsWith("Bearer error=\"insufficient_user_authentication\""),
                                containsString("max_age=\"300\"")));

        Notices.read(notice).then().body("status", is("InReview")).body("signatures", is(List.of()));
    }

    @Test
    void tokenThatDoesNotSayWhenItsOwnerSignedInSignsNothing() {
        var notice = Notices.drafted();
        Notices.step(ANA, notice, "submit").then().statusCode(200);

        refused(
                Notices.sign(BEA.authenticatedAt(Instant.EPOCH), notice, "Quality"),
                401,
                "fresh-authentication-needed");
    }

    @Test
    void signatureShowsWhoWhenWhatForAndWhatWasSigned() {
        var notice = Notices.drafted();
        Notices.step(ANA, notice, "submit").then().statusCode(200);
        var before = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        Notices.sign(BEA.authenticatedAt(before.minusSeconds(290)), notice, "Quality")
                .then()
                .statusCode(200);

        var read = Notices.read(notice);
        read.then()
                .body("signatures[0].capacity", is("Quality"))
                .body("signatures[0].signer", is("bea"))
                .body("signatures[0].name", is("Bea Approver"))
                .body("signatures[0].meaning", not(emptyOrNullString()))
                .body("signatures[0].contentHash", is(read.<String>path("contentHash")));
        assertThat(Instant.parse(read.path("signatures[0].at"))).isBetween(before, Instant.now());
    }

    @Test
    void editVoidsTheSignatures() {
        var notice = Notices.approved();

        Notices.edit(notice, Notices.etag(notice), Notices.request())
                .then()
                .statusCode(200)
                .body("status", is("Draft"))
                .body("signatures", is(List.of()))
                .body("history.kind", hasItem("SignaturesVoided"));
    }

    @Test
    void sentBackRevisionShowsTheComment() {
        var notice = Notices.drafted();
        Notices.step(ANA, notice, "submit").then().statusCode(200);

        Notices.step(BEA, notice, "send-back", REASON)
                .then()
                .statusCode(200)
                .body("status", is("Draft"))
                .body("history.comment", hasItem("The hazard is understated"));
    }

    @Test
    void everythingAgainstPublishingIsNamedAtOnce() {
        var request = notUrgent();
        at(request, "/dueDates").put("receipt", yesterday());
        at(request, "/actions/1").put("due", yesterday());
        var notice = Notices.drafted(request);
        Notices.approve(notice);

        refused(Notices.step(ANA, notice, "publish"), 400, "invalid-input")
                .body(
                        "errors.code",
                        containsInAnyOrder("due-date-in-past", "due-date-in-past", "authority-not-notified"));

        Notices.read(notice).then().body("status", is("Approved")).header("ETag", "\"4\"");
    }

    @Test
    void dateOfACountryThatIsOverKeepsItFromBeingPublished() {
        var request = notUrgent();
        at(request, "/dueDates")
                .putObject("byCountry")
                .putObject("ES")
                .put("receipt", yesterday())
                .put("completion", yesterday());
        var notice = Notices.drafted(request);
        Notices.approve(notice);

        refused(Notices.step(ANA, notice, "publish"), 400, "invalid-input")
                .body("errors.field", hasItem("dueDates.byCountry.ES.receipt"));
    }

    @Test
    void withdrawnNoticeStaysReadableForThoseWhoKnewIt() {
        var notice = Notices.published();

        Notices.step(BEA, notice, "withdraw", REASON).then().statusCode(200).body("status", is("Withdrawn"));

        Api.as(Token.of(Roles.PARTNER)).get(notice).then().statusCode(200).body("status", is("Withdrawn"));
    }

    @Test
    void abandonedDraftNeverGoesOut() {
        var notice = Notices.drafted();

        Notices.step(ANA, notice, "abandon", REASON).then().statusCode(200).body("status", is("Withdrawn"));

        refused(Api.as(Token.of(Roles.PARTNER)).get(notice), 404, "notice-not-found");
        refused(Notices.step(ANA, notice, "submit"), 409, "transition-not-allowed");
    }

    @Test
    void stepOutOfOrderIsRefused() {
        var notice = Notices.drafted();

        refused(Notices.sign(BEA, notice, "Quality"), 409, "transition-not-allowed");
        refused(Notices.step(ANA, notice, "publish"), 409, "transition-not-allowed");
        refused(Notices.step(ANA, notice, "close", "{}"), 409, "transition-not-allowed");
        refused(Notices.step(ANA, notice, "withdraw", REASON), 409, "transition-not-allowed");
        refused(Notices.step(BEA, notice, "send-back", REASON), 409, "transition-not-allowed");

        Notices.read(notice).then().body("status", is("Draft"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit", "publish", "revisions"})
    void stepNeedsThePresentVersionAndItsRole(String step) {
        var notice = Notices.drafted();

        refused(Api.as(ANA).post(notice + "/" + step), 428, "precondition-required");
        refused(Api.as(ANA).header("If-Match", "\"9\"").post(notice + "/" + step), 412, "stale-version");
        refused(Notices.step(Token.of(Roles.AUDITOR), notice, step), 403, "forbidden");

        Notices.read(notice).then().body("status", is("Draft"));
    }

    @Test
    void noticeWhoseContentIsOfAnOlderFormCanStillBeEnded() throws Exception {
        var notice = Notices.published();
        try (var superuser = Infrastructure.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update notice_revision set content = content - 'classification' - 'vulnerabilities'"
                    + " where notice_id = '" + Notices.id(notice) + "'");
        }

        Notices.step(BEA, notice, "withdraw", REASON).then().statusCode(200).body("status", is("Withdrawn"));
    }

    @Test
    void referenceOfAnAbandonedDraftIsFreeAgain() {
        var request = Notices.request();
        var draft = Notices.drafted(request);
        Notices.step(ANA, draft, "abandon", REASON).then().statusCode(200);

        Notices.draft(request).then().statusCode(201);
    }

    @Test
    void databaseItselfKeepsWhatWasPublished() {
        var notice = Notices.published();

        assertThatThrownBy(() -> sql("update notice_revision set content_hash = repeat('0', 64)", notice))
                .hasMessageContaining("can not be rewritten");
        assertThatThrownBy(() -> sql("delete from notice_revision", notice))
                .hasMessageContaining("can not be rewritten");
    }

    private void sql(String change, String notice) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(change + " where notice_id = cast(:id as uuid)")
                        .setParameter("id", Notices.id(notice))
                        .executeUpdate());
    }

    private static ObjectNode notUrgent() {
        var request = Notices.request();
        at(request, "/classification").put("urgent", false).remove("urgentReason");
        return request;
    }

    private static String yesterday() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
    }
}
