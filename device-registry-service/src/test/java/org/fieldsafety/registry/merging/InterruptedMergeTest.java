package org.fieldsafety.registry.merging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fieldsafety.registry.Given.HEADER;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database connection of a merge dies in the middle, as it does when its process is killed. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class InterruptedMergeTest {
    private static final int ROWS = 50_000;
    private static final Duration SOON = Duration.ofSeconds(60);

    /** In the second of three chunks. */
    private static final String HELD = "S25000";

    @Inject
    DataSource database;

    private final String udiDi = Given.udiDi();
    private Holder holder;

    @BeforeEach
    void registerHolder() {
        holder = Given.consignee("ES");
    }

    @Test
    void mergeGoesOnWhereItWasInterruptedAndCountsEveryRowOnce() throws SQLException {
        Given.devices(holder, udiDi, HELD);
        String location;
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            run(other, "select from device where (udi_di, serial) = ('" + udiDi + "', '" + HELD + "') for update");
            location = importAll();
            await().atMost(SOON)
                    .until(() -> Api.as(REGISTRAR).get(location).path("merged").equals(30_000));

            assertThat(terminateWhoWaits()).isEqualTo(1);
            other.rollback();
        }

        await().atMost(SOON)
                .until(() -> Api.as(REGISTRAR).get(location).path("state").equals("Completed"));
        Api.as(REGISTRAR)
                .get(location)
                .then()
                .body("rows", equalTo(ROWS))
                .body("merged", equalTo(ROWS))
                .body("created", equalTo(ROWS - 1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(0));
        assertThat(count("device where udi_di = '" + udiDi + "'")).isEqualTo(ROWS);
        assertThat(count("device_change where udi_di = '" + udiDi + "'")).isEqualTo(1);
        assertThat(count("pg_class where relname = 'staged_" + id(location) + "'"))
                .isZero();
    }

    private String importAll() {
        var rows = IntStream.range(0, ROWS)
                .mapToObj(i -> String.join(",", udiDi, "S" + i, "NEW", "", "", holder.customerNumber()))
                .collect(joining("\n"));
        return Given.file(REGISTRAR, "text/csv", (HEADER + rows).getBytes(UTF_8))
                .header("Prefer", "respond-async")
                .post("/device-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1).replace("-", "");
    }

    private long terminateWhoWaits() throws SQLException {
        return count("(select pg_terminate_backend(pid) from pg_stat_activity"
                + " where wait_event_type = 'Lock' and query like '%insert into device as d%') ended");
    }

    private long count(String from) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
