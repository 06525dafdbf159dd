package org.fieldsafety.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldsafety.local.bench.operation.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchTest {

    @Test
    void sizesAreMeasuredFromTheSmallestOnAndOnce() {
        assertThat(Bench.sizes("1M,100k,250000,100000")).containsExactly(100_000, 250_000, 1_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5k", "1.5M", "100K", "100k,", "9k", "9999", "51M", "99999999M", "many"})
    void whatIsNoSizeIsMisuse(String value) {
        assertThatThrownBy(() -> Bench.sizes(value)).isInstanceOf(Misuse.class);
    }

    @Test
    void partsAreNamed() {
        assertThat(Bench.parts("lookup,import")).containsExactlyInAnyOrder(Part.IMPORT, Part.LOOKUP);
    }

    @Test
    void unknownPartIsMisuseThatNamesTheOthers() {
        assertThatThrownBy(() -> Bench.parts("import,publish"))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("publish")
                .hasMessageContaining("import,match,lookup,progress");
    }
}
