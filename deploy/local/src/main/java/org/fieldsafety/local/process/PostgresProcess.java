package org.fieldsafety.local.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.fieldsafety.local.console.Failure;

/** PostgreSQL on its own data directory, durable: fsync and synchronous commit are on. */
final class PostgresProcess {

    /** Long enough to recover after a crash. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataDirectory data;
    private final int port;

    PostgresProcess(DataDirectory data, int port) {
        this.data = data;
        this.port = port;
    }

    void start() {
        Path directory = data.postgres();
        File log = data.log(Postmaster.NAME).toFile();
        Passwords passwords = Passwords.in(data.keys());
        try {
            if (!Databases.areSetUpIn(directory)) {
                // Killed while it was made: nobody has stored anything in it yet.
                DataDirectory.deleteTree(directory);
            }
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(PATIENCE)
                    .setConnectConfig("password", passwords.of(Passwords.SUPERUSER))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            new Databases(postgres, passwords).setUpIn(directory);
        } catch (IOException | SQLException | RuntimeException e) {
            throw new Failure("PostgreSQL does not start: see " + log, e);
        }
    }

    Optional<ProcessHandle> handle() {
        return data.postgresProcess().flatMap(RunningProcess::handle);
    }

    void stop() {
        handle().ifPresent(Ending::postgres);
    }
}
