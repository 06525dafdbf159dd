package org.fieldsafety.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class AuditTrailTest {
    private static final String PROBES = "/probes";

    @Inject
    DataSource database;

    @Inject
    AuditTrail trail;

    @BeforeEach
    @AfterEach
    void beginAnew() throws SQLException {
        bySuperuser("truncate audit_entry");
    }

    @Test
    void aChangeIsWrittenDownWithWhoAskedForWhatAndFromWhere() throws Exception {
        var id = create();
        var entries = entries(Map.of());
        assertThat(entries.getList("items")).hasSize(1);
        assertThat(entries.getString("items[0].actor")).isEqualTo("registrar");
        assertThat(entries.getList("items[0].roles", String.class)).containsExactly("registrar");
        assertThat(entries.getString("items[0].origin")).isEqualTo("127.0.0.1");
        assertThat(entries.getString("items[0].command")).isEqualTo("POST /probes");
        // SHA-256 of the body as create() sends it.
        assertThat(entries.getString("items[0].detail.bodySha256"))
                .isEqualTo(AuditEntry.hex(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(body(id).getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    @Test
    void whatWritesNothingAndWhatFailsLeavesNothing() {
        var id = create();
        assertThat(send(id).statusCode()).isEqualTo(500);
        RestAssured.given().get(PROBES).then().statusCode(200);
        assertThat(entries(Map.of()).getList("items")).hasSize(1);
    }

    @Test
    void factsAndEventsOfTheSystemsOwnWorkAreWrittenDown() {
        QuarkusTransaction.requiringNew().run(() -> {
            trail.cause("counts probes");
            trail.fact("probes", 3);
            write();
        });
        var entries = entries(Map.of("actor", "system"));
        assertThat(entries.getString("items[0].command")).isEqualTo("counts probes");
        assertThat(entries.getInt("items[0].detail.facts.probes")).isEqualTo(3);
    }

    @Test
    void entriesAreFoundByActorCommandAndTimeAndReadPageByPage() {
        for (int i = 0; i < 5; i++) {
            create();
        }
        assertThat(entries(Map.of("command", "POST /probes")).getList("items")).hasSize(5);
        assertThat(entries(Map.of("command", "PUT /probes")).getList("items")).isEmpty();
        assertThat(entries(Map.of("actor", "somebody")).getList("items")).isEmpty();
        assertThat(entries(Map.of("about", "1")).getList("items")).isEmpty();
        assertThat(entries(Map.of("from", "2030-01-01T00:00:00Z")).getList("items"))
                .isEmpty();
        assertThat(entries(Map.of("until", "2020-01-01T00:00:00Z")).getList("items"))
                .isEmpty();
        var first = entries(Map.of("limit", "3"));
        assertThat(first.getList("items")).hasSize(3);
        var rest = entries(Map.of("limit", "3", "cursor", first.getString("next")));
        assertThat(rest.getList("items")).hasSize(2);
        assertThat(rest.getList("items.seal")).doesNotContainAnyElementsOf(first.getList("items.seal"));
    }

    @Test
    void onlyAuditorsReadIt() {
        for (var path : List.of("/audit-entries")) {
            RestAssured.given()
                    .auth()
                    .oauth2(Token.of(Roles.REGISTRAR).jwt())
                    .get(path)
                    .then()
                    .statusCode(403);
            RestAssured.given().get(path).then().statusCode(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "+999999999-12-31T23:59:59Z", "2026-11-22"})
    void aTimeThatIsNoneIsRefused(String time) {
        asAuditor().queryParam("from", time).get("/audit-entries").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'somebody else'",
                "delete from audit_entry",
                "truncate audit_entry"
            })
    void theServicesOwnRoleCannotChangeIt(String statement) {
        create();
        assertThatThrownBy(() -> {
                    try (var connection = database.getConnection();
                            var change = connection.createStatement()) {
                        change.execute(statement);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void anUntouchedTrailIsSound() {
        for (int i = 0; i < 30; i++) {
            create();
        }
        var outcome = verify(List.of());
        assertThat(outcome.getBoolean("sound")).isTrue();
        assertThat(outcome.getInt("entries")).isEqualTo(30);
        assertThat(outcome.getList("faults")).isEmpty();
        assertThat(verify(outcome.getList("ends")).getBoolean("sound")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set actor = 'somebody else'",
                "set roles = array['approver']",
                "set at = at + interval '1 microsecond'",
                "set origin = '192.0.2.1'",
                "set command = 'PUT /probes'",
                "set about = array['1']",
                "set detail = '{}'",
                "set key = 'deadbeef'",
                "set seal = sha256('')"
            })
    void anAlteredEntryIsFound(String change) throws SQLException {
        fillLane(5);
        bySuperuser("update audit_entry " + change + " where lane = 0 and position = 3");
        var outcome = verify(List.of());
        assertThat(outcome.getBoolean("sound")).isFalse();
        assertThat(outcome.getInt("faults[0].lane")).isZero();
        assertThat(outcome.getInt("faults[0].position")).isEqualTo(3);
    }

    @Test
    void aMissingEntryIsFound() throws SQLException {
        fillLane(5);
        bySuperuser("delete from audit_entry where lane = 0 and position = 3");
        var outcome = verify(List.of());
        assertThat(outcome.getString("faults[0].what")).isEqualTo("missing");
        assertThat(outcome.getInt("faults[0].position")).isEqualTo(3);
    }

    @Test
    void aGapThatWasClosedIsFound() throws SQLException {
        fillLane(5);
        bySuperuser("delete from audit_entry where lane = 0 and position = 3");
        bySuperuser("update audit_entry set position = 3 where lane = 0 and position = 4");
        bySuperuser("update audit_entry set position = 4 where lane = 0 and position = 5");
        assertThat(verify(List.of()).getInt("faults[0].position")).isEqualTo(3);
    }

    @Test
    void entriesThatChangedPlacesAreFound() throws SQLException {
        fillLane(5);
        bySuperuser("update audit_entry set position = 99 where lane = 0 and position = 2");
        bySuperuser("update audit_entry set position = 2 where lane = 0 and position = 3");
        bySuperuser("update audit_entry set position = 3 where lane = 0 and position = 99");
        assertThat(verify(List.of()).getInt("faults[0].position")).isEqualTo(2);
    }

    @Test
    void aForgedEntryIsFound() throws SQLException {
        fillLane(2);
        bySuperuser(
                "insert into audit_entry select lane, 3, at, actor, roles, origin, command, about, detail, key, seal"
                        + " from audit_entry where lane = 0 and position = 2");
        assertThat(verify(List.of()).getInt("faults[0].position")).isEqualTo(3);
    }

    @Test
    void aTrailThatWasCutOffIsFoundByWhatWasToldBefore() throws SQLException {
        fillLane(5);
        var ends = verify(List.of()).getList("ends");
        bySuperuser("delete from audit_entry where lane = 0 and position > 3");
        assertThat(verify(List.of()).getBoolean("sound")).isTrue();
        var outcome = verify(ends);
        assertThat(outcome.getBoolean("sound")).isFalse();
        assertThat(outcome.getString("faults[0].what")).isEqualTo("missing");
        assertThat(outcome.getInt("faults[0].position")).isEqualTo(5);
    }

    /** Entries in the first lane, at least this many. */
    private void fillLane(int wanted) throws SQLException {
        try (var connection = Infrastructure.superuser();
                var count = connection.prepareStatement("select count(*) from audit_entry where lane = 0")) {
            for (long found = 0; found < wanted; ) {
                create();
                try (var row = count.executeQuery()) {
                    found = row.next() ? row.getLong(1) : 0;
                }
            }
        }
    }

    private String create() {
        var id = UUID.randomUUID().toString();
        assertThat(send(id).statusCode()).isEqualTo(201);
        return id;
    }

    private static io.restassured.response.Response send(String id) {
        return RestAssured.given()
                .auth()
                .oauth2(Token.of(Roles.REGISTRAR).jwt())
                .contentType(ContentType.JSON)
                .body(body(id))
                .post(PROBES);
    }

    private static String body(String id) {
        return "{\"id\": \"" + id + "\", \"parts\": []}";
    }

    private void write() {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into probe values (?, 1)")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonPath entries(Map<String, String> filter) {
        var answer = asAuditor().queryParams(filter).get("/audit-entries");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static JsonPath verify(List<Object> kept) {
        var answer = asAuditor()
                .contentType(ContentType.JSON)
                .body(Map.of("kept", kept))
                .post("/audit-verifications");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static io.restassured.specification.RequestSpecification asAuditor() {
        return RestAssured.given().auth().oauth2(Token.of(Roles.AUDITOR).jwt());
    }

    private static void bySuperuser(String statement) throws SQLException {
        try (var connection = Infrastructure.superuser();
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
