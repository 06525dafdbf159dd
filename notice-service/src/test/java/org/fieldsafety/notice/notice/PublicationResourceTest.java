package org.fieldsafety.notice.notice;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldsafety.notice.ReferenceNotice.at;
import static org.fieldsafety.notice.notice.Notices.ANA;
import static org.fieldsafety.notice.notice.Notices.BEA;
import static org.fieldsafety.notice.notice.Notices.refused;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    @Inject
    EntityManager database;

    @Test
    void referenceNoticeIsWrittenApprovedAndPublished() {
        var notice = Notices.published();

        Notices.read(notice)
                .then()
                .header("ETag", "\"4\"")
                .body("status", is("Published"))
                .body("submittedAt", notNullValue())
                .body("approval.approver", is("bea"))
                .body("approval.name", is("Bea Approver"))
                .body("approval.meaning", is("Content and translations approved"))
                .body("publishedAt", notNullValue());
    }

    @Test
    void incompleteDraftIsNotSubmittedAndEveryMissingTextIsNamed() {
        var request = Notices.request();
        at(request, "/texts/es/questions").remove("USERS_INFORMED");
        at(request, "/texts/en").remove("hazard");
        var notice = Notices.drafted(request);

        refused(Notices.step(ANA, notice, "submit"), 400, "missing-text")
                .body("errors.field", containsInAnyOrder("texts.es.questions.USERS_INFORMED", "texts.en.hazard"));

        Notices.read(notice).then().body("status", is("Draft")).header("ETag", "\"1\"");
    }

    @Test
    void ownDraftIsNotApproved() {
        var notice = Notices.drafted();
        Notices.step(ANA, notice, "submit").then().statusCode(200);
        var authorAndApprover = Token.of(Roles.AUTHOR, Roles.APPROVER).subject("ana");

        refused(Notices.step(authorAndApprover, notice, "approve"), 403, "approval-by-author");

        Notices.read(notice).then().body("status", is("InReview")).body("approval", nullValue());
    }

    @Test
    void databaseItselfRefusesTheApprovalOfAnAuthor() {
        var notice = Notices.approved();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                                "update notice set approved_by = 'ana' where id = cast(:id as uuid)")
                        .setParameter("id", Notices.id(notice))
                        .executeUpdate()))
                .hasMessageContaining("approved_by_another_person");
    }

    @Test
    void approvalNeedsAMeaning() {
        var notice = Notices.drafted();
        Notices.step(ANA, notice, "submit").then().statusCode(200);
        var signature = Api.as(BEA).header("If-Match", "\"2\"").contentType("application/json");

        refused(signature.body("{\"meaning\": \" \"}").post(notice + "/approve"), 400, "missing-value");

        Notices.read(notice).then().body("status", is("InReview"));
    }

    @Test
    void noticeWhoseDueDateIsOverIsNotPublished() {
        var request = Notices.request();
        at(request, "/dueDates")
                .put("receipt", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
        var notice = Notices.drafted(request);
        Notices.step(ANA, notice, "submit").then().statusCode(200);
        Notices.step(BEA, notice, "approve").then().statusCode(200);

        refused(Notices.step(ANA, notice, "publish"), 400, "due-date-in-past");

        Notices.read(notice).then().body("status", is("Approved"));
    }

    @Test
    void stepOutOfOrderIsRefused() {
        var notice = Notices.drafted();

        refused(Notices.step(BEA, notice, "approve"), 409, "transition-not-allowed");
        refused(Notices.step(ANA, notice, "publish"), 409, "transition-not-allowed");

        Notices.read(notice).then().body("status", is("Draft"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit", "approve", "publish"})
    void stepNeedsThePresentVersion(String step) {
        var notice = Notices.drafted();
        var caller = Token.of(Roles.AUTHOR, Roles.APPROVER);

        refused(Notices.step(Api.as(caller), notice, step), 428, "precondition-required");
        refused(Notices.step(Api.as(caller).header("If-Match", "\"9\""), notice, step), 412, "stale-version");

        Notices.read(notice).then().body("status", is("Draft"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit", "approve", "publish"})
    void stepNeedsItsRole(String step) {
        var notice = Notices.drafted();

        refused(Notices.step(Token.of(Roles.AUDITOR), notice, step), 403, "forbidden");

        Notices.read(notice).then().body("status", is("Draft"));
    }
}
