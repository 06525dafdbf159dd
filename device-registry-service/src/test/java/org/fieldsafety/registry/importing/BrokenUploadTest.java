package org.fieldsafety.registry.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fieldsafety.registry.Given.HEADER;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.registry.Given;
import org.junit.jupiter.api.Test;

/** Files of which only the beginning arrives. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class BrokenUploadTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    DataSource database;

    private final String udiDi = Given.udiDi();

    @Test
    void brokenConnectionLeavesNothingHalfDone() throws IOException {
        var holder = Given.consignee("ES");
        var rows = IntStream.range(0, 25_000)
                .mapToObj(i -> String.join(",", udiDi, "S" + i, "20005715", "", "", holder.customerNumber()))
                .collect(Collectors.joining("\n"));
        var token = Token.of(Roles.PARTNER).subject("broken-" + udiDi).consignee(holder.id());
        try (var connection = new Socket("127.0.0.1", RestAssured.port)) {
            send(connection, token, (HEADER + rows).getBytes(UTF_8));
            await().atMost(SOON).until(() -> newest(token, "rows").equals(20_000));
        }

        await().atMost(SOON).until(() -> newest(token, "state").equals("Failed"));
        assertThat(newest(token, "failure.code")).isEqualTo("interrupted");
        Given.status(REGISTRAR, udiDi, "S1").then().statusCode(404);
    }

    @Test
    void importWhoseProcessIsGoneIsEnded() throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into device_import (id, received_at, received_by, state, rows, created, updated,"
                    + " unchanged, refused, alive_at) values ('" + id + "', now(), 'gone', 'Receiving', 5, 0, 0, 0, 0,"
                    + " now() - interval '31 seconds')");
        }

        await().atMost(SOON).until(() -> Api.as(REGISTRAR)
                .get("/device-imports/" + id)
                .path("state")
                .equals("Failed"));
        Api.as(REGISTRAR).get("/device-imports/" + id).then().body("failure.code", equalTo("interrupted"));
    }

    /** Announces more than it sends, and leaves the connection open. */
    private static void send(Socket connection, Token token, byte[] beginning) throws IOException {
        var head = "POST /device-imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token.jwt()
                + "\r\nContent-Type: text/csv\r\nContent-Length: " + (beginning.length + 1000) + "\r\n\r\n";
        var out = connection.getOutputStream();
        out.write(head.getBytes(UTF_8));
        out.write(beginning);
        out.flush();
    }

    private static Object newest(Token token, String field) {
        var found = Api.as(token).get("/device-imports").<Object>path("items[0]." + field);
        return found == null ? "" : found;
    }
}
