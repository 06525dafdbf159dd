package org.fieldsafety.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
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

    @Override
    public synchronized Map<String, String> start() {
        if (System.getProperty(POSTGRES) == null) {
            startServers();
        }
        var settings = new ConcurrentHashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", System.getProperty(POSTGRES));
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", "postgres");
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

    private static void startServers() {
        try {
            var postgres = EmbeddedPostgres.builder().start();
            System.setProperty(POSTGRES, postgres.getJdbcUrl("postgres", "postgres"));
            var kafka = EmbeddedKafka.start(Files.createTempDirectory("kafka"), 0);
            kafka.createTopics();
            System.setProperty(KAFKA, kafka.bootstrapServers());
            var mails = Files.createTempDirectory("mails");
            System.setProperty(SMTP, Integer.toString(MailServer.start(mails, 0).port()));
            System.setProperty(MAILS, mails.toString());
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start", e);
        }
    }
}
