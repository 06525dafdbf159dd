package org.fieldsafety.local.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeapWatchTest {

    @Test
    void usedIsWhatTheFourSpacesHold() {
        List<String> header = List.of("S0C", "S1C", "S0U", "S1U", "EC", "EU", "OC", "OU", "MC", "MU");

        assertThat(HeapWatch.usedKib(
                        header,
                        List.of(
                                "512.0", "512.0", "100.5", "0.0", "4096.0", "2000.0", "8192.0", "3000.0", "9.0",
                                "8.0")))
                .isEqualTo(5100);
    }

    @Test
    void spaceThatACollectorDoesNotHaveHoldsNothing() {
        assertThat(HeapWatch.usedKib(List.of("S0U", "EU", "OU"), List.of("-", "1.0", "2.0")))
                .isEqualTo(3);
    }
}
