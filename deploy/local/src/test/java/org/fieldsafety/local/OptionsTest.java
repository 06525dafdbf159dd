package org.fieldsafety.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void repeatedOptionKeepsEveryValue() {
        Options options = Options.parse(List.of("partner", "--consignee", "a", "--consignee", "b"));

        assertThat(options.words()).containsExactly("partner");
        assertThat(options.all("consignee")).containsExactly("a", "b");
    }

    @Test
    void unknownOptionIsMisuse() {
        Options options = Options.parse(List.of("--colour", "red"));

        assertThatThrownBy(() -> options.require(0, Set.of("answers")))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("--colour");
    }

    @Test
    void flagTakesNoValue() {
        Options options = Options.parse(List.of("--repair", "--answers", "3"));

        assertThat(options.isSet("repair")).isTrue();
        assertThat(options.last("answers")).hasValue("3");
        assertThat(Options.parse(List.of()).isSet("repair")).isFalse();
    }

    @Test
    void optionWithoutValueIsMisuse() {
        assertThatThrownBy(() -> Options.parse(List.of("author", "--name"))).isInstanceOf(Misuse.class);
    }
}
