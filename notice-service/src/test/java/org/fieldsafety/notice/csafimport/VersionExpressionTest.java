package org.fieldsafety.notice.csafimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.fieldsafety.notice.product.VersionRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionExpressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<= 2.4; ..2.4",
                "≤2.4; ..2.4",
                "<=v2.4; ..2.4",
                ">= 2.0; 2.0..",
                ">= 1.0.0  | <= 1.3.1; 1.0.0..1.3.1",
                ">=1.0, <=1.3; 1.0..1.3",
                ">=1.0 <=1.3; 1.0..1.3",
                "vers:generic/>=1.0|<=1.3|2.0|>=3.0; 1.0..1.3 2.0..2.0 3.0..",
                "vers:semver/1.2.3; 1.2.3..1.2.3",
                "v3.1.0 and prior; ..3.1.0",
                "Versions 3.1.0 and earlier versions; ..3.1.0",
                "version 3.1 or older; ..3.1",
                "up to 3.1; ..3.1",
                "up to and including 3.1; ..3.1",
                "from 3.1 onwards; 3.1..",
                "3.1 and later; 3.1..",
                "2.0 - 2.4; 2.0..2.4",
                "from v2.0 to v2.4; 2.0..2.4",
                "2.0 through 2.4; 2.0..2.4",
                "2.4; 2.4..2.4"
            })
    void rangeIsUnderstood(String name, String ranges) {
        var versions = VersionExpression.range(name);

        assertThat(shown(versions)).isEqualTo(ranges);
        assertThat(versions.remark()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vers:all/*", "*", "All versions", "all", "any version", "versions *"})
    void everyVersionIsNoRange(String name) {
        assertThat(VersionExpression.range(name)).isEqualTo(new VersionExpression(List.of(), null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "< 2.4; ..2.4",
                "prior to 2.4; ..2.4",
                "All versions before V2.4; ..2.4",
                "earlier than 2.4; ..2.4",
                ">= 1.0 | < 2.4; 1.0..2.4",
                "vers:generic/>2.4; 2.4.."
            })
    void excludedEndIsIncludedAndReported(String name, String ranges) {
        var versions = VersionExpression.range(name);

        assertThat(shown(versions)).isEqualTo(ranges);
        assertThat(versions.remark()).contains("2.4 itself is excluded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!= 2.4", "see the table", "", "vers:generic/>=1.0|>=2.0", "<= 1.2345678901234567890123"})
    void whatIsNoRangeIsEveryVersionAndReported(String name) {
        var versions = VersionExpression.range(name);

        assertThat(versions.ranges()).isEmpty();
        assertThat(versions.remark()).contains("every version");
    }

    @Test
    void singleVersionIsTakenAsItIs() {
        assertThat(shown(VersionExpression.single("4.0.5"))).isEqualTo("4.0.5..4.0.5");
        assertThat(shown(VersionExpression.single("V4.0"))).isEqualTo("4.0..4.0");
        assertThat(shown(VersionExpression.single("Valencia SP1"))).isEqualTo("Valencia SP1..Valencia SP1");
        assertThat(VersionExpression.single("x".repeat(21)).remark()).isNotNull();
    }

    @Property
    void noNameIsTooStrange(@ForAll String name) {
        check(VersionExpression.range(name));
    }

    @Property
    void noNameMadeOfTheSamePartsIsTooStrange(@ForAll @CharRange(from = ' ', to = '@') String name) {
        check(VersionExpression.range(name));
    }

    private static void check(VersionExpression versions) {
        assertThat(versions.ranges()).allSatisfy(range -> {
            assertThat(range.from() == null && range.to() == null).isFalse();
            assertThat(String.valueOf(range.from()).length()).isBetween(1, 20);
            assertThat(String.valueOf(range.to()).length()).isBetween(1, 20);
        });
    }

    private static String shown(VersionExpression versions) {
        return versions.ranges().stream().map(VersionExpressionTest::shown).collect(Collectors.joining(" "));
    }

    private static String shown(VersionRange range) {
        return (range.from() == null ? "" : range.from()) + ".." + (range.to() == null ? "" : range.to());
    }
}
