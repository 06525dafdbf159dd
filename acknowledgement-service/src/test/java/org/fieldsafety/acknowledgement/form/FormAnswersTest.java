package org.fieldsafety.acknowledgement.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.acknowledgement.acknowledgement.Submissions;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.Test;

/** What the form shows beside the questions: what was answered, the consignee's own due dates, the letter. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class FormAnswersTest {
    private static final String SIGNED =
            """
            "signature": {"name": "Marta", "title": "Quality", "date": "2023-04-21", "meaning": "True"}}""";

    @Inject
    AgroalDataSource database;

    @Test
    void latestAnswerStandsBesideTheStatusItHasNotChangedYet() {
        var situation = Situation.withUnits("NB551077");
        slot(situation, "\"Declined\", \"reason\": \"NOT_HELD\"");
        String second = slot(situation, "\"Done\", \"performedOn\": \"2023-04-20\", \"performedBy\": \"Luis\"");

        form(situation)
                .then()
                .body("units.items[0].slots[2].status", equalTo("Outstanding"))
                .body("units.items[0].slots[2].answered.answer", equalTo("Done"))
                .body("units.items[0].slots[2].answered.reason", nullValue())
                .body("units.items[0].slots[2].answered.performedOn", equalTo("2023-04-20"))
                .body("units.items[0].slots[2].answered.acknowledgement", equalTo(second))
                .body("units.items[0].slots[0].answered", nullValue());
    }

    @Test
    void dueDatesAreThoseOfTheConsigneesCountry() {
        var situation = Situation.withUnits("NB551077");
        situation.noticeTold("revised", event -> {
            var due = event.put("version", 9).putObject("dueDates");
            due.put("receipt", "2029-01-31").put("completion", "2029-03-31");
            due.putObject("byCountry").putObject("ES").put("receipt", "2029-01-15");
        });
        situation.awaitObligation(
                obligation -> obligation.getString("completionDue").equals("2029-03-31"));

        form(situation).then().body("receiptDue", equalTo("2029-01-15")).body("completionDue", equalTo("2029-03-31"));
    }

    @Test
    void formLeadsToTheRestrictedResourcesAtNoticeService() {
        var situation = Situation.withUnits("NB551077");

        form(situation)
                .then()
                .body("resources", equalTo("http://notices.example/notices/" + situation.notice + "/resources"));
    }

    @Test
    void letterIsLinkedAndGivenOnceAllOfItHasCome() throws SQLException {
        var situation = Situation.withUnits("NB551077");
        part(situation, 2, "world");
        form(situation).then().body("letter", nullValue());
        letter(situation).then().statusCode(404).body("type", equalTo("urn:fieldsafety:problem:letter-not-ready"));

        part(situation, 1, "hello ");

        form(situation).then().body("letter", endsWith(situation.path() + "/letter"));
        var letter = letter(situation);
        assertThat(letter.asString()).isEqualTo("hello world");
        assertThat(letter.header("ETag")).isEqualTo("\"abc\"");
        assertThat(letter.header("Content-Language")).isEqualTo("es");
        assertThat(letter.header("Content-Disposition")).contains("FSN-es.pdf");
        Api.as(situation.asConsignee())
                .header("If-None-Match", "\"abc\"")
                .get(situation.path() + "/letter")
                .then()
                .statusCode(304);
        Api.as(new Situation().asConsignee())
                .get(situation.path() + "/letter")
                .then()
                .statusCode(404);
    }

    private static String slot(Situation situation, String answer) {
        return Submissions.submit(
                        situation,
                        """
                        {"units": [{"udiDi": "00816270020125", "serial": "NB551077", "slots": [
                            {"action": "UCS_USER", "mode": "Dx", "answer": %s}]}],"""
                                        .formatted(answer)
                                + SIGNED)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response form(Situation situation) {
        return Api.as(situation.asConsignee()).get(situation.path() + "/form");
    }

    private static Response letter(Situation situation) {
        return Api.as(situation.asConsignee()).get(situation.path() + "/letter");
    }

    private void part(Situation situation, int number, String bytes) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        """
                        insert into known_letter_part
                            (notice_id, language, part, of_parts, revision, sha256, file_name, pdf)
                        values (?, 'es', ?, 2, 1, 'abc', 'FSN-es.pdf', ?)""")) {
            insert.setObject(1, situation.notice);
            insert.setInt(2, number);
            insert.setBytes(3, bytes.getBytes(StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }
}
