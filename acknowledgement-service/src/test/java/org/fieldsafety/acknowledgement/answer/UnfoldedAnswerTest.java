package org.fieldsafety.acknowledgement.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldsafety.acknowledgement.notice.ExampleNotice;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.platform.problem.InvalidInput;
import org.junit.jupiter.api.Test;

class UnfoldedAnswerTest {
    private static final KnownNotice NOTICE = ExampleNotice.known();
    private static final String DONE = "[{\"action\": \"UCS_USER\", \"mode\": \"Dx\", \"answer\": \"Done\"}]";

    @Test
    void listIsWrittenOutForEachSerialNumber() {
        var units = unfold("/units", null, "/lists", list("\"A\", \"B\"", DONE));

        assertThat(units).extracting(UnitAnswer::serial).containsExactly("A", "B");
        assertThat(units).allSatisfy(unit -> assertThat(unit.slots())
                .extracting(SlotAnswer::action, SlotAnswer::edition)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("UCS_USER", 1)));
    }

    @Test
    void listsAddUpWithUnitsAndTheSameSaidTwiceCountsOnce() {
        var units = unfold("/lists", list("\"NB551077\", \"NB551078\", \"NB551078\"", DONE));

        assertThat(units).extracting(UnitAnswer::serial).containsExactly("NB551077", "NB551078");
        assertThat(units.get(0).slots()).hasSize(3);
        assertThat(units.get(1).slots()).hasSize(1);
    }

    @Test
    void contradictionIsNamedAtBothPlaces() {
        var declined =
                """
                [{"action": "UCS_USER", "mode": "Dx", "answer": "Declined", "reason": "NOT_HELD"}]""";

        assertThat(mistakes("/lists", list("\"NB551078\"", declined)))
                .containsExactly("units[1].slots[0] contradicting-answers", "lists[0].slots[0] contradicting-answers");
    }

    @Test
    void nobodyToSpeakOfIsNamed() {
        assertThat(mistakes("/everyUnit", "[{\"action\": \"UCS_USER\", \"answer\": \"Done\"}]"))
                .containsExactly("everyUnit[0] no-units");
    }

    @Test
    void unitsAreCountedTogether() {
        assertThat(mistakes("/lists", list(serials(4_999), DONE))).containsExactly("lists too-many-units");
        assertThat(unfold("/lists", list(serials(4_998), DONE))).hasSize(5_000);
    }

    private static String serials(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"S" + i + "\"").collect(Collectors.joining(","));
    }

    private static String list(String serials, String slots) {
        return "[{\"udiDi\": \"00816270020125\", \"serials\": [" + serials + "], \"slots\": " + slots + "}]";
    }

    private static List<UnitAnswer> unfold(String... changes) {
        return UnfoldedAnswer.of(ExampleAnswer.with(changes), NOTICE, List.of());
    }

    private static List<String> mistakes(String... changes) {
        return catchThrowableOfType(InvalidInput.class, () -> unfold(changes)).violations().stream()
                .map(violation -> violation.field() + " " + violation.code())
                .toList();
    }
}
