package org.fieldsafety.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReactiveAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "jdbc:postgresql://db:5432/registry > postgresql://db:5432/registry",
                "jdbc:postgresql://db/registry?user=a&sslmode=require&tcpKeepAlive=true"
                        + " > postgresql://db/registry?sslmode=require",
                "jdbc:postgresql://db1:5432,db2:5433/registry?targetServerType=primary"
                        + " > 'postgresql://db1:5432/registry,postgresql://db2:5433/registry'",
                "jdbc:postgresql://[::1]:5432/registry > postgresql://[::1]:5432/registry"
            })
    void addressIsTheOneOfJdbc(String jdbc, String reactive) {
        assertThat(ReactiveAddress.of(jdbc)).isEqualTo(reactive);
    }
}
