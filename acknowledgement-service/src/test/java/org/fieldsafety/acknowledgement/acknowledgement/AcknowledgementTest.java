package org.fieldsafety.acknowledgement.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fieldsafety.acknowledgement.answer.ExampleAnswer;
import org.fieldsafety.acknowledgement.answer.SignedAnswer;
import org.fieldsafety.acknowledgement.answer.SlotAnswer;
import org.fieldsafety.acknowledgement.answer.UnitAnswer;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.junit.jupiter.api.Test;

class AcknowledgementTest {
    private static final ObligationId OBLIGATION = new ObligationId(
            UUID.fromString("0b3f7a52-8c1d-4e6b-9f2a-5d7c1e4a9b30"),
            UUID.fromString("4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11"));

    /** Computed once by other means from the canonical JSON; acknowledgements kept for years are checked against it. */
    @Test
    void contentHashNeverChangesItsForm() {
        assertThat(ContentHash.of(OBLIGATION, ExampleAnswer.valid()))
                .isEqualTo("bec94bf3d1fcd9cfbec8e625b057cd0efe165107bab26b5bb7c755d1fc43f160");
    }

    @Test
    void contentHashCoversSignatureAnswersUnitsAndWhoseItIs() {
        var other = new ObligationId(OBLIGATION.noticeId(), UUID.randomUUID());

        assertThat(List.of(
                        ContentHash.of(OBLIGATION, ExampleAnswer.valid()),
                        ContentHash.of(other, ExampleAnswer.valid()),
                        ContentHash.of(OBLIGATION, ExampleAnswer.with("/signature/name", "\"Another\"")),
                        ContentHash.of(OBLIGATION, ExampleAnswer.with("/answers/0/answer", "\"No\"")),
                        ContentHash.of(OBLIGATION, ExampleAnswer.with("/units/0/slots/0/mode", "\"RUO\""))))
                .doesNotHaveDuplicates();
    }

    @Test
    void acknowledgementOfManySlotsIsToldInPartsThatTogetherHoldEachUnitOnce() {
        var events = told(1_200);

        assertThat(events).hasSize(3);
        assertThat(events).extracting(event -> event.part().number()).containsExactly(1, 2, 3);
        assertThat(events).allSatisfy(event -> assertThat(event.part().of()).isEqualTo(3));
        assertThat(events)
                .extracting(AcknowledgementSubmitted::id)
                .containsOnly(events.get(0).id());
        assertThat(events.stream().flatMap(event -> event.units().stream()).map(UnitAnswer::serial))
                .hasSize(1_200)
                .doesNotHaveDuplicates();
    }

    @Test
    void acknowledgementWithoutUnitsIsToldOnce() {
        assertThat(told(0)).hasSize(1);
    }

    private static List<AcknowledgementSubmitted> told(int units) {
        var slots = List.of(new SlotAnswer("PATCH", "Dx", null, SlotAnswer.Outcome.Done, null, null, null, null));
        var content = new SignedAnswer(
                List.of(),
                IntStream.range(0, units)
                        .mapToObj(i -> new UnitAnswer("00816270020125", "S" + i, slots))
                        .toList(),
                null,
                null,
                null,
                null,
                ExampleAnswer.valid().signature());
        var acknowledgement =
                new Acknowledgement(OBLIGATION, content, content.units(), List.of(), "marta", Instant.EPOCH);
        return AcknowledgementSubmitted.outbound(acknowledgement, content.units()).stream()
                .map(event -> (AcknowledgementSubmitted) event.data())
                .toList();
    }
}
