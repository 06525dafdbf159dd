package org.fieldsafety.notice.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fieldsafety.notice.product.Product.Scope;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductRulesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            17081557, 21062362, -
            NB551000, NB551999, -
            A1,       A1,       -
            NB552000, NB551999, reversed-range
            NB1,      NB10,     invalid-range
            NA1,      NB2,      invalid-range
            ABC,      ABD,      invalid-range
            A-1,      A_1,      invalid-range
            """)
    void serialRangeCountsUpBetweenEqualBeginnings(String from, String to, @Nullable String code) {
        assertThat(check(serials(new SerialRange(from, to)))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            2.0,   2.4.1, -
            -,     2.4,   -
            2.4,   -,     -
            2.9,   2.10,  -
            v2-b,  v2-b,  -
            2.10,  2.9,   reversed-range
            2.4.0, 2.4,   -
            2.10.0, 2.2,  reversed-range
            -,     -,     invalid-range
            v2,    v3,    invalid-range
            """)
    void versionsAreComparedNumberByNumber(@Nullable String from, @Nullable String to, @Nullable String code) {
        assertThat(check(versions(new VersionRange(from, to)))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void overlappingRangesAreRefused() {
        assertThat(check(serials(new SerialRange("A100", "A199"), new SerialRange("A199", "A200"))))
                .containsExactly("overlapping-ranges");
        assertThat(check(serials(new SerialRange("A100", "A199"), new SerialRange("B100", "B199"))))
                .isEmpty();
        assertThat(check(versions(new VersionRange(null, "2.0"), new VersionRange("1.9", "2.1"))))
                .containsExactly("overlapping-ranges");
        assertThat(check(versions(new VersionRange(null, "2.0"), new VersionRange("2.0.1", null))))
                .isEmpty();
    }

    @Property
    void rangesOverlapExactlyWhenTheyShareANumber(
            @ForAll @IntRange(max = 50) int from,
            @ForAll @IntRange(max = 10) int length,
            @ForAll @IntRange(max = 50) int otherFrom,
            @ForAll @IntRange(max = 10) int otherLength) {
        boolean shared = from <= otherFrom + otherLength && otherFrom <= from + length;

        assertThat(range(from, length).overlaps(range(otherFrom, otherLength))).isEqualTo(shared);
    }

    @Test
    void criterionMustSaySomethingAndNeedsItsScope() {
        assertThat(check(product(Scope.Limited, List.of()))).containsExactly("missing-criterion");
        assertThat(check(product(Scope.Limited, List.of(new Criterion(false, List.of(), List.of(), List.of())))))
                .containsExactly("missing-condition");
        assertThat(check(product(Scope.All, List.of(new Criterion(true, List.of(), List.of(), List.of())))))
                .containsExactly("criterion-without-limit");
        assertThat(check(product(
                        Scope.Limited, List.of(new Criterion(false, List.of(), List.of("L1", "L1"), List.of())))))
                .containsExactly("duplicate-value");
    }

    private static SerialRange range(int from, int length) {
        return new SerialRange("%03d".formatted(from), "%03d".formatted(from + length));
    }

    private static Product serials(SerialRange... ranges) {
        return product(Scope.Limited, List.of(new Criterion(false, List.of(ranges), List.of(), List.of())));
    }

    private static Product versions(VersionRange... ranges) {
        return product(Scope.Limited, List.of(new Criterion(false, List.of(), List.of(), List.of(ranges))));
    }

    private static Product product(Scope scope, List<Criterion> criteria) {
        return new Product("00816270020002", "Any", null, List.of("C-1"), List.of("Dx"), scope, criteria, null);
    }

    private static List<String> check(Product product) {
        var violations = new Violations();
        ProductRules.check("products[0]", product, violations);
        var refusal = catchThrowableOfType(InvalidInput.class, violations::throwIfAny);
        return refusal == null
                ? List.of()
                : refusal.violations().stream()
                        .map(violation -> violation.code())
                        .toList();
    }
}
