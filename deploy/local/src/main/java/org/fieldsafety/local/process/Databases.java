package org.fieldsafety.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** One database and one role for each service; no role enters another's database, and none without its password. */
final class Databases {

    private static final String MARKER = "databases-are-set-up";
    private static final String CLIENT_AUTHENTICATION = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final DataSource superuser;
    private final Passwords passwords;

    Databases(DataSource superuser, Passwords passwords) {
        this.superuser = superuser;
        this.passwords = passwords;
    }

    static boolean areSetUpIn(Path directory) {
        return Files.exists(directory.resolve(MARKER));
    }

    /** Once: a data directory without the marker is made anew. */
    void setUpIn(Path directory) throws SQLException, IOException {
        if (areSetUpIn(directory)) {
            return;
        }
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            for (Service service : Service.values()) {
                setUp(service.database(), statement);
            }
            statement.execute(
                    "alter role %s password '%s'".formatted(Passwords.SUPERUSER, passwords.of(Passwords.SUPERUSER)));
            // Until here initdb's rule holds, which lets everybody in.
            Files.writeString(directory.resolve("pg_hba.conf"), CLIENT_AUTHENTICATION);
            statement.execute("select pg_reload_conf()");
        }
        Files.createFile(directory.resolve(MARKER));
    }

    private void setUp(String name, Statement statement) throws SQLException {
        statement.execute("create role %s login password '%s'".formatted(name, passwords.of(name)));
        statement.execute("create database %1$s owner %1$s".formatted(name));
        statement.execute("revoke all on database %s from public".formatted(name));
    }
}
