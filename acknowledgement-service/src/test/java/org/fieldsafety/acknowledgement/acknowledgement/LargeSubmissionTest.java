package org.fieldsafety.acknowledgement.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.testing.Infrastructure;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** As much as one acknowledgement may hold: 5,000 units in two actions and two modes. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class LargeSubmissionTest {
    private static final Logger LOG = Logger.getLogger(LargeSubmissionTest.class);
    private static final String SIGNED =
            """
            "signature": {"name": "Marta", "title": "Quality", "date": "2023-04-21", "meaning": "True"}}""";

    @Inject
    AgroalDataSource database;

    @Test
    void fiveThousandNamedUnitsAreTakenWithinTheDefaultLimitsAndTheFormShowsThemAll() throws SQLException {
        var situation = Situation.withUnits("NB551077");
        hold(situation, 4_999);
        var body = "{\"units\": ["
                + serials().stream().map(LargeSubmissionTest::unit).collect(Collectors.joining(",")) + "]," + SIGNED;

        var named = measured("submission of 5,000 named units, " + body.length() / 1024 + " KiB", situation, body);
        var every = measured(
                "submission for every unit of 5,000",
                situation,
                """
                {"everyUnit": [{"action": "PATCH", "answer": "Done"}, {"action": "UCS_USER", "answer": "Done"}],"""
                        + SIGNED);

        named.then().statusCode(201).body("units", hasSize(5_000)).body("unmatched", empty());
        every.then().statusCode(201).body("recorded", hasSize(5_000)).body("supersedes", hasSize(1));
        assertThat(form(situation)).hasSize(5_000);
    }

    private static List<String> serials() {
        var serials = new ArrayList<>(List.of("NB551077"));
        IntStream.rangeClosed(1, 4_999).mapToObj(i -> "S" + i).forEach(serials::add);
        return serials;
    }

    private static String unit(String serial) {
        return """
            {"udiDi": "00816270020125", "serial": "%s", "slots": [
              {"action": "PATCH", "mode": "Dx", "answer": "Done", "performedOn": "2023-04-20"},
              {"action": "PATCH", "mode": "RUO", "answer": "Done", "performedOn": "2023-04-20"},
              {"action": "UCS_USER", "mode": "Dx", "answer": "Declined", "reason": "NO_INTERRUPTION"},
              {"action": "UCS_USER", "mode": "RUO", "answer": "Declined", "reason": "NO_INTERRUPTION"}]}"""
                .formatted(serial);
    }

    /** Not held against the contract while it is measured: that takes longer than the service. */
    private static Response measured(String what, Situation situation, String body) {
        return measured(what, () -> RestAssured.given()
                .auth()
                .oauth2(situation.asConsignee().jwt())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", what)
                .body(body)
                .post(Submissions.path(situation)));
    }

    private static HashSet<String> form(Situation situation) {
        var serials = new HashSet<String>();
        var cursor = new AtomicReference<>("");
        do {
            JsonPath page = measured("page of 500 of the form", () -> RestAssured.given()
                            .auth()
                            .oauth2(situation.asConsignee().jwt())
                            .queryParam("limit", 500)
                            .queryParam("cursor", cursor.get())
                            .get(situation.path() + "/form"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(page.getList("units.items.collect { it.slots[0].answered.answer }"))
                    .containsOnly("Done");
            serials.addAll(page.getList("units.items.serial", String.class));
            cursor.set(page.getString("units.next"));
        } while (cursor.get() != null);
        return serials;
    }

    private static Response measured(String what, Supplier<Response> request) {
        long start = System.nanoTime();
        var response = request.get();
        LOG.infof("%s: %d ms", what, Duration.ofNanos(System.nanoTime() - start).toMillis());
        return response;
    }

    /** Told one by one they would take longer than what is measured. */
    private void hold(Situation situation, int more) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        """
                        insert into affected_unit (notice_id, udi_di, serial, version, consignee_id, status, slots)
                        select notice_id, udi_di, 'S' || i, 1, consignee_id, status, slots
                        from affected_unit, generate_series(1, ?) as i where notice_id = ?""")) {
            insert.setInt(1, more);
            insert.setObject(2, situation.notice);
            insert.executeUpdate();
        }
    }
}
