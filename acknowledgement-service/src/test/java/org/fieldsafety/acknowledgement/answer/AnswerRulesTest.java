package org.fieldsafety.acknowledgement.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldsafety.acknowledgement.notice.ExampleNotice;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.platform.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRulesTest {
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-11-22");
    private static final KnownNotice NOTICE = ExampleNotice.known();

    @Test
    void completeAnswerIsValid() {
        assertThatCode(() -> check(ExampleAnswer.valid())).doesNotThrowAnyException();
    }

    @Test
    void answerForUnitsAloneIsValid() {
        assertThatCode(() -> check(ExampleAnswer.with("/answers", "[]"))).doesNotThrowAnyException();
    }

    @Test
    void unitOfAProductTheNoticeDoesNotNameIsNoMistake() {
        assertThatCode(() -> check(ExampleAnswer.with("/units/0/udiDi", "\"04012345678901\"")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} = {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = ExampleAnswer.MISTAKES)
    void eachMistakeIsNamedWithItsField(String pointer, String value, String field, String code) {
        assertThat(mistakes(ExampleAnswer.with(pointer, value)))
                .containsExactly((field == null ? "" : field) + " " + code);
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        var answer = ExampleAnswer.with(
                "/units/0/slots/0/action", "\"SCRAP\"", "/answers/0/question", "\"COLOUR\"", "/signature", null);

        assertThat(mistakes(answer))
                .containsExactly(
                        "answers[0].question unknown-question",
                        "units[0].slots[0].action unknown-action",
                        "signature.name missing-signature",
                        "signature.title missing-signature",
                        "signature.meaning missing-signature",
                        "signature.date missing-signature");
    }

    @Test
    void modeIsCheckedForUnitsOfUnknownProductsToo() {
        var answer =
                ExampleAnswer.with("/units/0/slots/0/mode", "\"Clinical\"", "/units/0/udiDi", "\"04012345678901\"");

        assertThat(mistakes(answer)).containsExactly("units[0].slots[0].mode unknown-mode");
    }

    @Test
    void moreThanFiveThousandUnitsAreTooMany() {
        var slots = List.of(new SlotAnswer("PATCH", "Dx", null, SlotAnswer.Outcome.Done, null, null, null, null));
        var units = IntStream.rangeClosed(1, 5001)
                .mapToObj(i -> new UnitAnswer("00816270020125", "S" + i, slots))
                .toList();
        var signature = ExampleAnswer.valid().signature();

        assertThat(mistakes(ofUnits(units, signature))).containsExactly("units too-many-units");
        assertThatCode(() -> check(ofUnits(units.subList(0, 5000), signature))).doesNotThrowAnyException();
    }

    private static SignedAnswer ofUnits(List<UnitAnswer> units, Signature signature) {
        return new SignedAnswer(List.of(), units, null, null, null, null, signature);
    }

    private static void check(SignedAnswer answer) {
        AnswerRules.check(answer, NOTICE, LAST_DAY);
    }

    private static List<String> mistakes(SignedAnswer answer) {
        return catchThrowableOfType(InvalidInput.class, () -> check(answer)).violations().stream()
                .map(violation -> violation.field() + " " + violation.code())
                .toList();
    }
}
