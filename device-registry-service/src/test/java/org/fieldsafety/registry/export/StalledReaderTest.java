package org.fieldsafety.registry.export;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readers that ask for an export and then do not read it. */
@QuarkusTest
@TestProfile(StalledReaderTest.TwoAtOnce.class)
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class StalledReaderTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    DataSource database;

    private UUID large;
    private Socket first;
    private Socket second;

    public static class TwoAtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "fieldsafety.export.at-once", "2",
                    "fieldsafety.export.patience", "0.1S",
                    "fieldsafety.export.stalled-after", "8S");
        }
    }

    @BeforeEach
    void openTwoThatDoNotRead() throws SQLException, IOException {
        large = UUID.randomUUID();
        // More than all buffers on the way to a reader hold, and yet small where it is stored.
        run(
                "insert into device_import (id, received_at, received_by, state, rows, created, updated, unchanged, refused)"
                        + " values ('" + large + "', now(), 'large', 'Checked', 100, 0, 0, 0, 100)");
        run("insert into refused_row select '" + large + "', n, '', 'large', repeat('x', 1000000)"
                + " from generate_series(1, 100) n");
        first = ask();
        second = ask();
        await().atMost(SOON).until(() -> exportsGoingOn() == 2);
    }

    @AfterEach
    void close() throws SQLException, IOException {
        first.close();
        second.close();
        await().atMost(SOON).until(() -> exportsGoingOn() == 0);
        run("delete from refused_row where import_id = '" + large + "'");
    }

    @Test
    void oneMoreIsSentAwayAndAllElseIsAnswered() {
        export().then()
                .statusCode(503)
                .header("Retry-After", "10")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:fieldsafety:problem:too-many-exports"));

        Api.as(REGISTRAR).get("/devices").then().statusCode(200);
    }

    @Test
    void exportThatNobodyReadsIsEndedAndTheNextOneHasItsTurn() throws IOException {
        await().atMost(SOON).until(() -> exportsGoingOn() == 0);

        export().then().statusCode(200);
        first.setSoTimeout((int) SOON.toMillis());
        assertThat(first.getInputStream().transferTo(OutputStream.nullOutputStream()))
                .as("what was on the way when the connection was closed")
                .isLessThan(100_000_000);
    }

    private static Response export() {
        return Api.as(REGISTRAR)
                .accept("text/csv")
                .queryParam("lot", UUID.randomUUID())
                .get("/devices");
    }

    /** Asks for an export and reads only how its answer begins. */
    private Socket ask() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(16 * 1024);
        socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
        socket.getOutputStream()
                .write(("GET /device-imports/" + large
                                + "/refused-rows HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\n"
                                + "Authorization: Bearer " + REGISTRAR.jwt() + "\r\n\r\n")
                        .getBytes(US_ASCII));
        assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII)).isEqualTo("HTTP/1.1 200");
        return socket;
    }

    private int exportsGoingOn() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from pg_stat_activity"
                        + " where state = 'active' and query like 'copy %refused_row%'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void run(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
