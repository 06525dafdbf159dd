package org.fieldsafety.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Real PostgreSQL, real Kafka and a real SMTP server for a module's tests: started once per JVM, ended with it. The addresses are kept as
 * system properties because the test and the application are loaded by different class loaders.
 */
public class Infrastructure implements QuarkusTestResourceLifecycleManager {
    static final String KAFKA = "fieldsafety.test.kafka";
    static final String MAILS = "fieldsafety.test.mails";
    private static final String SMTP = "fieldsafety.test.smtp-port";
    private static final String POSTGRES = "fieldsafety.test.postgres";
    private static final String SERVICE = "service";
    private static final String OWNER = "owner";

    @Override
    public synchronized Map<String, String> start() {
        if (System.getProperty(POSTGRES) == null) {
            startServers();
        }
        var settings = new ConcurrentHashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", System.getProperty(POSTGRES));
        settings.put("quarkus.datasource.username", SERVICE);
        settings.put("quarkus.datasource.password", SERVICE);
        settings.put("quarkus.flyway.username", OWNER);
        settings.put("quarkus.flyway.password", OWNER);
        settings.put("fieldsafety.audit.key", "only-for-tests-fedcba9876543210fedcba9876543210");
        settings.put("kafka.bootstrap.servers", System.getProperty(KAFKA));
        settings.put("fieldsafety.smtp.host", "127.0.0.1");
        settings.put("fieldsafety.smtp.port", System.getProperty(SMTP));
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.test-port", "0");
        settings.putAll(Token.verification());
        return settings;
    }

    @Override
    public void stop() {
        // Servers end with the JVM: restarting them for each set of tests would cost more than it tells.
    }

    /** JDBC address of the database; {@code postgres} with the same password is its superuser. */
    public static String postgres() {
        return System.getProperty(POSTGRES);
    }

    /** A connection that may do everything, as an intruder's might. */
    public static Connection superuser() throws SQLException {
        return DriverManager.getConnection(postgres(), "postgres", "postgres");
    }

    /** As in production: who owns the tables is not who works with them. */
    public static void makeRoles(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var make = connection.createStatement()) {
            make.execute(DatabaseRoles.create(OWNER, OWNER));
            make.execute(DatabaseRoles.create(SERVICE, SERVICE));
            for (var right : DatabaseRoles.rights("postgres", OWNER, SERVICE)) {
                make.execute(right);
            }
        }
    }

    private static void startServers() {
        try {
            var postgres = EmbeddedPostgres.builder().start();
            makeRoles(postgres);
            System.setProperty(POSTGRES, "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres");
            var kafka = EmbeddedKafka.start(Files.createTempDirectory("kafka"), 0);
            kafka.createTopics();
            System.setProperty(KAFKA, kafka.bootstrapServers());
            var mails = Files.createTempDirectory("mails");
            System.setProperty(SMTP, Integer.toString(MailServer.start(mails, 0).port()));
            System.setProperty(MAILS, mails.toString());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("PostgreSQL did not start", e);
        }
    }
}
