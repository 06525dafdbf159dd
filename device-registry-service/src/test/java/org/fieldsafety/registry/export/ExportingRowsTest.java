package org.fieldsafety.registry.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ExportingRowsTest {
    private static final String ENDLESS = "select generate_series(1, 1000000000) as endless";

    @Inject
    ExportingRows exporting;

    @Inject
    DataSource database;

    @Test
    void queryEndsWhenItsReaderGoesAway() {
        var gone = new OutputStream() {
            private int left = 10_000;

            @Override
            public void write(int one) throws IOException {
                if (--left < 0) {
                    throw new IOException("The reader is gone");
                }
            }
        };

        assertThatThrownBy(() -> exporting.write(new ExportQuery(ENDLESS, Map.of()), ExportFormat.NDJSON, gone))
                .isInstanceOf(IOException.class);

        await().until(() -> exportsGoingOn() == 0);
    }

    private int exportsGoingOn() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from pg_stat_activity"
                        + " where state = 'active' and query like 'copy %endless%'")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void valuesAreNeverAPartOfTheStatement() throws IOException {
        var id = UUID.randomUUID();
        Map<String, Object> values = Map.of("text", "'; drop table device; --\\$1 :id", "id", new UUID[] {id});
        var query = new ExportQuery("select :text as text where cast('" + id + "' as uuid) = any (:id)", values);

        assertThat(export(query, ExportFormat.CSV)).isEqualTo("text\n'; drop table device; --\\$1 :id\n");
        assertThat(export(query, ExportFormat.NDJSON)).isEqualTo("{\"text\":\"'; drop table device; --\\\\$1 :id\"}\n");
    }

    private String export(ExportQuery query, ExportFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        exporting.write(query, format, out);
        return out.toString(UTF_8);
    }
}
