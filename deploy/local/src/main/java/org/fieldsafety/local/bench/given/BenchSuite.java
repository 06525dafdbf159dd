package org.fieldsafety.local.bench.given;

import static org.fieldsafety.local.process.Service.ACKNOWLEDGEMENT;
import static org.fieldsafety.local.process.Service.REGISTRY;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.fieldsafety.local.api.Api;
import org.fieldsafety.local.console.Await;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.console.Failure;
import org.fieldsafety.local.process.DataDirectory;
import org.fieldsafety.local.process.Database;
import org.fieldsafety.local.process.Ports;
import org.fieldsafety.local.process.Service;
import org.fieldsafety.local.process.Suite;
import org.fieldsafety.local.token.Tokens;

/** A suite for the benchmark alone, beside one that may be running: its own ports and data, removed at the end. */
public final class BenchSuite {

    private static final String PREWARM = "select count(pg_prewarm(relation, 'read')) from unnest(array["
            + "'device', 'device_pkey', 'affected_device', 'affected_device_pkey']::regclass[]) relation";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String WORKERS_BUSY =
            "select count(*) from pg_stat_activity where backend_type = 'autovacuum worker'";

    private final Path directory;
    private final DataDirectory data;
    private final Ports ports;
    private final Suite suite;
    private final Console console;
    private volatile boolean keep;
    private volatile boolean closing;
    private boolean removed;

    /**
     * @param root      the repository, where the packaged services are
     * @param directory what a run before has left there is deleted
     * @param keep      whether the directory stays
     */
    public BenchSuite(Path root, Path directory, Ports ports, boolean keep, Console console) {
        this.directory = directory;
        this.data = new DataDirectory(directory);
        this.ports = ports;
        this.keep = keep;
        this.console = console;
        if (data.run().find(Suite.LAUNCHER).isPresent()) {
            throw new Failure("A benchmark is running already: let it come to its end, or stop it with Ctrl-C.");
        }
        data.delete();
        this.suite = new Suite(root, data, ports, console);
    }

    public Suite suite() {
        return suite;
    }

    /** For files that are needed while it runs. */
    public Path directory() {
        return directory;
    }

    public Api api() {
        return new Api(ports, Tokens.in(data.keys()));
    }

    public int port(Service service) {
        return ports.of(service);
    }

    public String kafka() {
        return "localhost:" + ports.kafka();
    }

    public Database registry() {
        return suite.database(REGISTRY);
    }

    public Database acknowledgements() {
        return suite.database(ACKNOWLEDGEMENT);
    }

    /** Whatever was measured is on disk and cleaned up after, so that it does not count for what is measured next. */
    public void settle() {
        Await.isTrue("The end of what PostgreSQL does by itself", PATIENCE, () -> asAdministrator(WORKERS_BUSY)
                .equals("0"));
        asAdministrator("checkpoint");
    }

    /**
     * What look-ups read is in the memory of the machine, as it is where they have been asked for a while. Importing and
     * matching have just filled that with other things, and the first readers would measure the disk.
     */
    public void warm() {
        asAdministrator("create extension if not exists pg_prewarm");
        asAdministrator(PREWARM);
    }

    public String postgresVersion() {
        return asAdministrator("show server_version");
    }

    /** What is left of a run that failed tells why, so it stays. */
    public void keepForInquiry() {
        keep = keep || !closing;
    }

    /** Stops it, and deletes what it leaves unless that is to be kept. */
    public void close() {
        closing = true;
        remove();
    }

    private synchronized void remove() {
        if (removed) {
            return;
        }
        removed = true;
        suite.close();
        if (!keep) {
            data.delete();
        } else {
            console.line("Kept for inquiry: %s", directory);
        }
    }

    private String asAdministrator(String sql) {
        try (Connection connection = suite.administered(REGISTRY).connect();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new Failure("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }
}
