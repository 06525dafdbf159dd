package org.fieldsafety.notice.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fieldsafety.platform.testing.Infrastructure;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was counted before causes were kept, in a schema of its own. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class CauseMigrationTest {
    private static final String SCHEMA = "before_causes";

    @BeforeEach
    void countWithoutCauses() throws SQLException {
        migrate("2026.11.23.60");
        execute(
                """
                insert into affected_device
                    (notice_id, udi_di, serial, version, status, country, released, slots, changed_on)
                  select '10000000-0000-4000-8000-000000000001', '00816270020125', serial, 1, status, 'ES', released, '{}',
                    date '2026-11-20'
                  from (values ('SN1', 'Unreachable', false), ('SN2', 'Unreachable', false), ('SN3', 'Unreachable', true),
                    ('SN4', 'Outstanding', false)) as device (serial, status, released)
                """);
        execute("insert into progress_count select * from progress_recount");
        execute("insert into progress_count select notice_id, 'Day', 'Device', '2026-11-20', country, status, count"
                + " from progress_recount where dimension = 'Country'");
        execute("insert into progress_version select distinct notice_id, 7, now() from progress_count");
    }

    @AfterEach
    void drop() throws SQLException {
        execute("drop schema " + SCHEMA + " cascade");
    }

    @Test
    void devicesUnreachableBeforeCountAsNotToldAndTheOthersAsTheyDid() throws SQLException {
        var before = lines("select dimension, status, count from progress_count where subject = 'Device'");

        migrate("2026.11.25.10");

        assertThat(lines("select dimension, status, count from progress_count where subject = 'Device'"))
                .isNotEmpty()
                .isEqualTo(before);
        assertThat(lines("select dimension, member, status, count from progress_count where subject = 'Unreachable'"))
                .containsExactly("Country  NotTold 2", "Day 2026-11-20 NotTold 2", "Product 00816270020125 NotTold 2");
        assertThat(lines("select * from progress_count where dimension <> 'Day'"))
                .isEqualTo(lines("select * from progress_recount"));
        assertThat(lines("select version from progress_version")).containsExactly("8");
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(Infrastructure.postgres(), "postgres", "postgres")
                .schemas(SCHEMA)
                .target(version)
                .load()
                .migrate();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = Infrastructure.superuser();
                var statement = connection.createStatement()) {
            statement.execute("set search_path to " + SCHEMA);
            statement.execute(sql);
            statement.execute("reset search_path");
        }
    }

    private List<String> lines(String sql) throws SQLException {
        try (var connection = Infrastructure.superuser();
                var statement = connection.createStatement()) {
            statement.execute("set search_path to " + SCHEMA);
            var lines = new ArrayList<String>();
            try (var rows =
                    statement.executeQuery("select concat_ws(' ', variadic array(select value from json_each_text("
                            + "row_to_json(line)))) from (" + sql + ") line order by 1")) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            statement.execute("reset search_path");
            return lines;
        }
    }
}
