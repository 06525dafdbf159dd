package org.fieldsafety.notice.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.notice.notice.Notices.refused;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
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
class LetterResourceTest {
    private static final Token READER = Token.of(Roles.CONSIGNEE);

    @Inject
    EntityManager database;

    @Test
    void everybodyReadsTheLetterOfAPublishedRevision() {
        var request = Notices.request();
        var notice = Notices.published(request);

        Api.as(READER)
                .get(notice + "/revisions/1/letter.pdf?language=en")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Language", "en")
                .header("Vary", "Accept-Language")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + request.path("reference").asText() + "-rev1-en.pdf\"");
        Api.as(READER)
                .header("Accept-Language", "de, en-GB;q=0.8")
                .get(notice + "/revisions/1/letter.html")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "en")
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'sha256-"))
                .body(containsString("Urgent field safety notice"), not(containsString("DRAFT")));
    }

    @Test
    void policyAllowsTheStyleOfThePageAndNothingElse() throws NoSuchAlgorithmException {
        var response = Api.as(Notices.ANA).get(Notices.drafted() + "/revisions/1/letter.html");

        var style = response.asString().split("</?style>")[1];
        var hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));

        assertThat(response.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'sha256-" + hash
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(response.asString()).doesNotContain(" style=", "<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "pdf"})
    void publishedLetterIsRenderedOnce(String suffix) {
        var notice = Notices.published();
        var address = notice + "/revisions/1/letter." + suffix + "?language=es";

        var first = Api.as(READER).get(address);
        var again = Api.as(Notices.ANA).get(address);

        assertThat(again.asByteArray()).isEqualTo(first.asByteArray()).isNotEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        // The letters of every language are told as PDF meanwhile, so others may be there too.
        assertThat(stored(notice, " and language = 'es' and lower(format) = '" + suffix + "'"))
                .isEqualTo(1);
        Api.as(READER)
                .header("If-None-Match", first.header("ETag"))
                .get(address)
                .then()
                .statusCode(304)
                .body(is(emptyString()));
    }

    @Test
    void draftIsRenderedEachTimeForStaffOnly() {
        var request = Notices.request();
        var notice = Notices.drafted(request);
        var address = notice + "/revisions/1/letter.html?language=en";
        Api.as(Notices.ANA).get(address).then().statusCode(200).body(containsString("DRAFT"));

        request.withObject("/texts/en").put("title", "A title that was edited");
        Notices.edit(notice, Notices.etag(notice), request).then().statusCode(200);

        Api.as(Notices.ANA).get(address).then().body(containsString("A title that was edited"));
        assertThat(stored(notice, "")).isZero();
        refused(Api.as(READER).get(address), 404, "notice-not-found");
    }

    @Test
    void languageThatTheNoticeLacksIsNotFound() {
        var notice = Notices.published();

        refused(Api.as(READER).get(notice + "/revisions/1/letter.pdf?language=fr"), 404, "letter-not-found")
                .body("detail", is("There is no letter in fr; there is one in es, en"));
    }

    @Test
    void revisionThatIsNotThereIsNotFound() {
        var notice = Notices.published();

        refused(Api.as(READER).get(notice + "/revisions/2/letter.pdf"), 404, "revision-not-found");
        refused(
                Api.as(READER).get("/notices/" + UUID.randomUUID() + "/revisions/1/letter.html"),
                404,
                "notice-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "pdf"})
    void formatThatIsNotAcceptedIsRefused(String suffix) {
        Api.as(READER)
                .accept("application/json")
                .get(Notices.published() + "/revisions/1/letter." + suffix)
                .then()
                .statusCode(406);
    }

    @Test
    void letterIsNotForStrangers() {
        Api.anonymous()
                .get("/notices/" + UUID.randomUUID() + "/revisions/1/letter.pdf")
                .then()
                .statusCode(401);
    }

    private long stored(String notice, String and) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) database.createNativeQuery(
                        "select count(*) from rendered_letter where notice_id = :id" + and, Long.class)
                .setParameter("id", UUID.fromString(Notices.id(notice)))
                .getSingleResult());
    }
}
