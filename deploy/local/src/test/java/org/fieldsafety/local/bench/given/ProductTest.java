package org.fieldsafety.local.bench.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProductTest {

    @Test
    void serialNumbersAreAllOfTheSameLengthAndWithinTheProduct() {
        Product product = new Product("00816270020002", 250_000);

        assertThat(product.serial(0)).isEqualTo("10000000");
        assertThat(product.serial(249_999)).isEqualTo("10249999");
        assertThat(Stream.generate(product::anySerial).limit(1_000))
                .allSatisfy(serial ->
                        assertThat(Integer.parseInt(serial)).isBetween(product.firstSerial(), product.lastSerial()));
    }

    @Test
    void checkDigitMakesTheWeightedSumAMultipleOfTen() {
        String udiDi = Product.freshUdiDi();

        int sum = 0;
        for (int i = 0; i < 14; i++) {
            sum += (udiDi.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        assertThat(udiDi).matches("\\d{14}");
        assertThat(sum % 10).isZero();
    }
}
