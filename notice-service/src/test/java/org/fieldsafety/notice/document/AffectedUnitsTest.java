package org.fieldsafety.notice.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fieldsafety.notice.product.Criterion;
import org.fieldsafety.notice.product.Product;
import org.fieldsafety.notice.product.Product.Scope;
import org.fieldsafety.notice.product.SerialRange;
import org.fieldsafety.notice.product.VersionRange;
import org.junit.jupiter.api.Test;

class AffectedUnitsTest {
    private final AffectedUnits units = new AffectedUnits(new Words("en"));

    @Test
    void scopeIsSaidInWords() {
        assertThat(units.of(product(Scope.All))).containsExactly("All units");
        assertThat(units.of(product(Scope.Listed))).containsExactly("Serial numbers on the manufacturer’s list");
    }

    @Test
    void conditionsOfACriterionAreJoined() {
        var criterion = new Criterion(
                true,
                List.of(new SerialRange("M001", "M099"), new SerialRange("M200", "M200")),
                List.of("L1", "L2"),
                List.of(
                        new VersionRange("2.0", "2.4.1"),
                        new VersionRange("3.1", null),
                        new VersionRange(null, "1.9"),
                        new VersionRange("2.5b", "2.5b")));

        assertThat(units.of(product(Scope.Limited, criterion)))
                .containsExactly("Serial numbers on the manufacturer’s list"
                        + " and also serial numbers M001 to M099, M200"
                        + " and also lots L1, L2"
                        + " and also software versions 2.0 to 2.4.1, 3.1 and later, 1.9 and earlier, 2.5b");
    }

    @Test
    void eachCriterionIsAWayOfBeingAffected() {
        var lots = new Criterion(false, List.of(), List.of("L1"), List.of());
        var listed = new Criterion(true, List.of(), List.of(), List.of());

        assertThat(units.of(product(Scope.Limited, lots, listed)))
                .containsExactly("Lots L1", "Serial numbers on the manufacturer’s list");
    }

    private static Product product(Scope scope, Criterion... criteria) {
        return new Product(
                "00816270020002", "MiSeqDx", null, List.of("C1"), List.of("Dx"), scope, List.of(criteria), null);
    }
}
