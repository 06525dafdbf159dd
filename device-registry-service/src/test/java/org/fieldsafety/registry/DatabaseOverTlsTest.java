package org.fieldsafety.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.Test;

/** Against a PostgreSQL that has a certificate of its own, told of once: in the JDBC URL. */
@QuarkusTest
@TestProfile(DatabaseOverTlsTest.WithCertificate.class)
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class DatabaseOverTlsTest {
    private static final String ENCRYPTED = "select ssl from pg_stat_ssl where pid = pg_backend_pid()";

    private final DataSource jdbc;
    private final Pool reactive;

    DatabaseOverTlsTest(DataSource jdbc, Pool reactive) {
        this.jdbc = jdbc;
        this.reactive = reactive;
    }

    public static class WithCertificate implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Server.class));
        }
    }

    public static class Server implements QuarkusTestResourceLifecycleManager {
        private static final String PASSWORD = "changeit";
        private EmbeddedPostgres postgres;

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            try {
                var directory = Files.createTempDirectory("certificate");
                certify(directory);
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("ssl", "on")
                        .setServerConfig(
                                "ssl_cert_file", directory.resolve("server.crt").toString())
                        .setServerConfig(
                                "ssl_key_file", directory.resolve("server.key").toString())
                        .start();
                Infrastructure.makeRoles(postgres);
                var url = "jdbc:postgresql://localhost:" + postgres.getPort()
                        + "/postgres?sslmode=verify-full&sslrootcert=" + directory.resolve("server.crt");
                return Map.of("quarkus.datasource.jdbc.url", url);
            } catch (IOException | GeneralSecurityException | SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void certify(Path directory) throws IOException, GeneralSecurityException, InterruptedException {
            var store = directory.resolve("server.p12");
            var keytool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            var made = new ProcessBuilder(
                            keytool,
                            "-genkeypair",
                            "-alias",
                            "server",
                            "-keyalg",
                            "RSA",
                            "-keysize",
                            "2048",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-validity",
                            "1",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            PASSWORD)
                    .inheritIO()
                    .start();
            assertThat(made.waitFor()).isZero();
            var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            pem(
                    directory.resolve("server.crt"),
                    "CERTIFICATE",
                    keys.getCertificate("server").getEncoded());
            var key = keys.getKey("server", PASSWORD.toCharArray());
            pem(directory.resolve("server.key"), "PRIVATE KEY", key.getEncoded());
        }

        private static void pem(Path file, String kind, byte[] encoded) throws IOException {
            var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
            Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        }

        @Override
        public void stop() {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void bothClientsSpeakTlsAndCheckTheServer() throws SQLException {
        try (var connection = jdbc.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(ENCRYPTED)) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getBoolean(1)).isTrue();
            // The certificate is for localhost.
            var other = connection.getMetaData().getURL().replace("localhost", "127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(other, "postgres", "postgres"))
                    .hasMessageContaining("127.0.0.1");
        }

        var answer = reactive.query(ENCRYPTED).execute().await().indefinitely();
        assertThat(answer.iterator().next().getBoolean(0)).isTrue();
    }
}
