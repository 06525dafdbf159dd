package org.fieldsafety.local.bench.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldsafety.local.console.Failure;
import org.junit.jupiter.api.Test;

class PgBenchTest {

    @Test
    void rateIsReadFromTheReport() {
        String said =
                """
                number of transactions actually processed: 240123
                latency average = 1.333 ms
                initial connection time = 31.220 ms
                tps = 24010.123456 (without initial connection time)
                """;

        assertThat(PgBench.rate(said)).isEqualTo(24010.123456);
    }

    @Test
    void whatItComplainsAboutIsTold() {
        assertThatThrownBy(() -> PgBench.rate("pgbench: error: connection to server failed\n"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("connection to server failed");
    }
}
