package org.fieldsafety.registry.consignee;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldsafety.platform.problem.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalIdTest {

    @ParameterizedTest
    @CsvSource({"GLN,8430000000014", "GLN,4000001000005", "SRN,ES-IM-000012345", "FINESS,75 0100 042", "VAT,ESB12345678"
    })
    void idThatItsSystemCouldHaveGivenIsTaken(String system, String value) {
        assertThatCode(() -> new ExternalId(system, value).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"8430000000015", "8430000000010", "843000000001", "84300000000140", "843000000001X"})
    void glnWithAWrongCheckDigitOrLengthIsRefused(String value) {
        assertThatThrownBy(() -> new ExternalId("GLN", value).check()).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({"ES-XX-000012345", "ES-IM-12345", "es-IM-000012345"})
    void srnOfAnotherFormIsRefused(String value) {
        assertThatThrownBy(() -> new ExternalId("SRN", value).check()).isInstanceOf(InvalidValue.class);
    }
}
