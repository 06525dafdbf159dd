package org.fieldsafety.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReactiveAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "jdbc:postgresql://db:5432/registry > postgresql://db:5432/registry",
                "jdbc:postgresql://db/registry?user=a&sslmode=require&tcpKeepAlive=true"
                        + " > postgresql://db/registry",
                "jdbc:postgresql://db1:5432,db2:5433/registry?targetServerType=primary"
                        + " > 'postgresql://db1:5432/registry,postgresql://db2:5433/registry'",
                "jdbc:postgresql://[::1]:5432/registry > postgresql://[::1]:5432/registry"
            })
    void addressIsTheOneOfJdbc(String jdbc, String reactive) {
        assertThat(ReactiveAddress.of(jdbc)).isEqualTo(reactive);
    }

    private static SmallRyeConfig config(String... namesAndValues) {
        var builder = new SmallRyeConfigBuilder()
                .withInterceptors(new ReactiveAddress())
                .withDefaultValue("quarkus.datasource.reactive.hostname-verification-algorithm", "NONE")
                .withDefaultValue("quarkus.datasource.reactive.trust-certificate-pem", "false");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.withDefaultValue(namesAndValues[i], namesAndValues[i + 1]);
        }
        return builder.build();
    }

    private static String reactive(SmallRyeConfig config, String name) {
        return config.getOptionalValue("quarkus.datasource.reactive." + name, String.class)
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "jdbc:postgresql://db/registry?sslmode=verify-full&sslrootcert=/ca%20s.pem > verify-full > HTTPS > /ca s.pem",
                "jdbc:postgresql://db/registry?ssl=true > verify-full > HTTPS > ''",
                "jdbc:postgresql://db/registry?ssl > verify-full > HTTPS > ''",
                "jdbc:postgresql://db/registry?sslrootcert=/ca.pem&sslmode=verify-ca > verify-ca > '' > /ca.pem",
                "jdbc:postgresql://db/registry?sslmode=require > require > '' > ''",
                "jdbc:postgresql://db/registry > '' > '' > ''"
            })
    void trustIsTheOneOfJdbc(String jdbc, String mode, String host, String certificate) {
        var config = config("quarkus.datasource.jdbc.url", jdbc);

        assertThat(reactive(config, "postgresql.ssl-mode")).isEqualTo(mode);
        assertThat(reactive(config, "hostname-verification-algorithm")).isEqualTo(host.isEmpty() ? "NONE" : host);
        assertThat(reactive(config, "trust-certificate-pem.certs")).isEqualTo(certificate);
        assertThat(reactive(config, "trust-certificate-pem")).isEqualTo(certificate.isEmpty() ? "false" : "true");
    }

    @Test
    void trustInPropertiesOfJdbcCountsToo() {
        var config = config(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://db/registry",
                "quarkus.datasource.jdbc.additional-jdbc-properties.sslmode",
                "verify-full");

        assertThat(reactive(config, "postgresql.ssl-mode")).isEqualTo("verify-full");
        assertThat(config.getPropertyNames()).contains("quarkus.datasource.reactive.postgresql.ssl-mode");
    }

    @Test
    void whatIsSaidOfTheOtherClientItselfStands() {
        var config = config(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://db/registry?sslmode=verify-full",
                "quarkus.datasource.reactive.postgresql.ssl-mode",
                "verify-ca");

        assertThat(reactive(config, "postgresql.ssl-mode")).isEqualTo("verify-ca");
    }
}
