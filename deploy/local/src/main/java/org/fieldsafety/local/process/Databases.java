package org.fieldsafety.local.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.fieldsafety.platform.testing.DatabaseRoles;

/**
 * One database and two roles for each service, of which one owns the tables and the other works with them; no role
 * enters another's database, and none without its password.
 */
final class Databases {

    private static final String MARKER = "databases-are-set-up";
    private static final String CLIENT_AUTHENTICATION = "host all all 127.0.0.1/32 scram-sha-256\n";

    /** All but what imports under way are staged in, which the service drops when they end. */
    private static final String HAND_OVER =
            """
            do $$ declare mine record; begin
                reassign owned by %1$s to %2$s;
                for mine in select relname from pg_class where relkind = 'r' and relname like 'staged\\_%%' loop
                    execute format('alter table %%I owner to %1$s', mine.relname);
                end loop;
                grant select, insert, update, delete, truncate on all tables in schema public to %1$s;
                grant usage on all sequences in schema public to %1$s;
            end $$;
            """;

    private final EmbeddedPostgres postgres;
    private final Passwords passwords;

    Databases(EmbeddedPostgres postgres, Passwords passwords) {
        this.postgres = postgres;
        this.passwords = passwords;
    }

    static boolean areSetUpIn(Path directory) {
        return Files.exists(directory.resolve(MARKER));
    }

    /** Once: a data directory without the marker is made anew. */
    void setUpIn(Path directory) throws SQLException, IOException {
        if (areSetUpIn(directory)) {
            separateOwners();
            return;
        }
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (Service service : Service.values()) {
                statement.execute(DatabaseRoles.create(service.database(), passwords.of(service.database())));
                statement.execute(DatabaseRoles.create(service.owner(), passwords.of(service.owner())));
                statement.execute("create database " + service.database());
                statement.execute("revoke all on database %s from public".formatted(service.database()));
                giveRights(service, "");
            }
            statement.execute(
                    "alter role %s password '%s'".formatted(Passwords.SUPERUSER, passwords.of(Passwords.SUPERUSER)));
            // Until here initdb's rule holds, which lets everybody in.
            Files.writeString(directory.resolve("pg_hba.conf"), CLIENT_AUTHENTICATION);
            statement.execute("select pg_reload_conf()");
        }
        Files.createFile(directory.resolve(MARKER));
    }

    /** In a directory of an older suite the services own their tables. */
    private void separateOwners() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (Service service : Service.values()) {
                try (var known = statement.executeQuery(
                        "select 1 from pg_roles where rolname = '%s'".formatted(service.owner()))) {
                    if (known.next()) {
                        continue;
                    }
                }
                statement.execute(DatabaseRoles.create(service.owner(), passwords.of(service.owner())));
                giveRights(service, HAND_OVER.formatted(service.database(), service.owner()));
            }
        }
    }

    private void giveRights(Service service, String first) throws SQLException {
        try (Connection connection = postgres.getDatabase(Passwords.SUPERUSER, service.database())
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(first);
            for (String right : DatabaseRoles.rights(service.database(), service.owner(), service.database())) {
                statement.execute(right);
            }
        }
    }
}
