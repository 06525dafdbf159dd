package org.fieldsafety.acknowledgement.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObligationTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Set<String> MUST_BE_YES = Set.of("UNDERSTOOD");
    private static final UnitCounts OUTSTANDING = UnitCounts.of(1, 0, 0, 0, 0);
    private static final UnitCounts REMEDIATED = UnitCounts.of(-1, 0, 1, 0, 0);

    private static final UUID ANSWER = UUID.randomUUID();

    private final Obligation obligation = new Obligation(new ObligationId(UUID.randomUUID(), UUID.randomUUID()));

    @Test
    void firstUnitMakesItDueWithVersionOne() {
        var event = obligation.unitsChanged(OUTSTANDING, NOW).orElseThrow();

        assertThat(event.version()).isOne();
        assertThat(event.status()).isEqualTo(ObligationStatus.Due);
        assertThat(event.change().kind()).isEqualTo("Due");
    }

    @Test
    void unitsThatLeaveTheStatusAreToldAsUnitsChanged() {
        obligation.unitsChanged(OUTSTANDING, NOW);

        var event = obligation.unitsChanged(OUTSTANDING, LATER).orElseThrow();

        assertThat(event.units().total()).isEqualTo(2);
        assertThat(event.change()).isEqualTo(new ObligationChanged.Change("UnitsChanged", LATER, Cause.UNITS));
    }

    @Test
    void lastUnitGoneLeavesItNotAffected() {
        obligation.unitsChanged(OUTSTANDING, NOW);

        var event = obligation.unitsChanged(OUTSTANDING.negated(), LATER).orElseThrow();

        assertThat(event.status()).isEqualTo(ObligationStatus.NotAffected);
    }

    @Test
    void firstAcknowledgementSetsReceivedAtForGood() {
        obligation.unitsChanged(OUTSTANDING, NOW);
        obligation.received(ANSWER, Map.of(), MUST_BE_YES, NOW);

        var second = obligation.received(ANSWER, Map.of("INFORMED", Reply.YES), MUST_BE_YES, LATER);

        assertThat(second).isEmpty();
        assertThat(obligation.state().receivedAt()).isEqualTo(NOW);
        assertThat(obligation.state().version()).isEqualTo(2);
    }

    @Test
    void laterAnswerHoldsAndUnansweredQuestionsKeepTheirs() {
        obligation.received(ANSWER, Map.of("INFORMED", Reply.NO, "UNDERSTOOD", Reply.YES), MUST_BE_YES, NOW);

        obligation.received(ANSWER, Map.of("INFORMED", Reply.YES), MUST_BE_YES, LATER);

        assertThat(obligation.answers()).isEqualTo(Map.of("INFORMED", Reply.YES, "UNDERSTOOD", Reply.YES));
    }

    @Test
    void completesWhenTheLastUnitIsSafe() {
        obligation.unitsChanged(OUTSTANDING, NOW);
        obligation.received(ANSWER, Map.of("UNDERSTOOD", Reply.YES), MUST_BE_YES, NOW);

        var event = obligation.unitsChanged(REMEDIATED, LATER).orElseThrow();

        assertThat(event.change().kind()).isEqualTo("Completed");
        assertThat(event.completedAt()).isEqualTo(LATER);
    }

    @Test
    void completesWhenTheMissingYesComes() {
        obligation.unitsChanged(OUTSTANDING, NOW);
        obligation.received(ANSWER, Map.of("UNDERSTOOD", Reply.NO), MUST_BE_YES, NOW);
        obligation.unitsChanged(REMEDIATED, NOW);

        var event = obligation.received(ANSWER, Map.of("UNDERSTOOD", Reply.YES), MUST_BE_YES, LATER);

        assertThat(event.orElseThrow().status()).isEqualTo(ObligationStatus.Completed);
    }

    @Test
    void newUnitOpensACompletedOneAgain() {
        obligation.unitsChanged(OUTSTANDING, NOW);
        obligation.received(ANSWER, Map.of(), Set.of(), NOW);
        obligation.unitsChanged(REMEDIATED, NOW);

        var event = obligation.unitsChanged(OUTSTANDING, LATER).orElseThrow();

        assertThat(event.status()).isEqualTo(ObligationStatus.InProgress);
        assertThat(event.completedAt()).isNull();
    }

    @Test
    void revisedNoticeWithAnotherMustBeYesOpensItAgain() {
        obligation.unitsChanged(OUTSTANDING, NOW);
        obligation.received(ANSWER, Map.of(), Set.of(), NOW);
        obligation.unitsChanged(REMEDIATED, NOW);

        var event = obligation
                .noticeKnown(1, everywhere(null, null), MUST_BE_YES, LATER)
                .orElseThrow();

        assertThat(event.status()).isEqualTo(ObligationStatus.InProgress);
    }

    @Test
    void detailsAlreadyKnownAreNoChange() {
        obligation.countryKnown("ES", Due.NONE, NOW);
        obligation.noticeKnown(1, everywhere(LocalDate.EPOCH, null), MUST_BE_YES, NOW);

        assertThat(obligation.countryKnown("ES", new Due(LocalDate.EPOCH, null), LATER))
                .isEmpty();
        assertThat(obligation.noticeKnown(1, everywhere(LocalDate.EPOCH, null), MUST_BE_YES, LATER))
                .isEmpty();
        assertThat(obligation.state().version()).isEqualTo(2);
    }

    @Test
    void dueDayItselfIsInTimeAndTheDayAfterIsNot() {
        var due = LocalDate.parse("2026-12-22");
        obligation.unitsChanged(OUTSTANDING, NOW);
        obligation.noticeKnown(1, everywhere(due, null), Set.of(), NOW);

        assertThat(obligation.state().overdue(due)).isFalse();
        assertThat(obligation.state().overdue(due.plusDays(1))).isTrue();
    }

    @Test
    void receivedIsOverdueOnlyByItsCompletionDate() {
        var completion = LocalDate.parse("2027-02-22");
        obligation.unitsChanged(OUTSTANDING, NOW);
        obligation.noticeKnown(1, everywhere(LocalDate.EPOCH, completion), Set.of(), NOW);
        obligation.received(ANSWER, Map.of(), Set.of(), NOW);

        assertThat(obligation.state().overdue(completion)).isFalse();
        assertThat(obligation.state().overdue(completion.plusDays(1))).isTrue();
    }

    @Test
    void nothingOwedIsNeverOverdue() {
        obligation.noticeKnown(1, everywhere(LocalDate.EPOCH, LocalDate.EPOCH), Set.of(), NOW);

        assertThat(obligation.state().overdue(LocalDate.parse("2030-01-01"))).isFalse();
    }

    @Test
    void dayThatEndsMakesItOverdueOnce() {
        var due = LocalDate.parse("2026-11-20");
        obligation.unitsChanged(OUTSTANDING, NOW.minus(Duration.ofDays(5)));
        obligation.noticeKnown(1, everywhere(due, null), Set.of(), NOW.minus(Duration.ofDays(5)));

        var event = obligation.dayEnded(NOW).orElseThrow();

        assertThat(event.overdue()).isTrue();
        assertThat(event.change()).isEqualTo(new ObligationChanged.Change("Overdue", NOW, Cause.CLOCK));
        assertThat(obligation.dayEnded(LATER)).isEmpty();
    }

    @Test
    void laterDatesTakeOverdueBack() {
        obligation.unitsChanged(OUTSTANDING, NOW);
        obligation.noticeKnown(1, everywhere(LocalDate.EPOCH, null), Set.of(), NOW);

        var event = obligation.noticeKnown(2, everywhere(LocalDate.parse("2027-01-01"), null), Set.of(), LATER);

        assertThat(obligation.state().overdue()).isFalse();
        assertThat(event.orElseThrow().change().cause()).isEqualTo(Cause.notice(2));
    }

    @Test
    void datesAreThoseOfItsCountry() {
        var spanish = new Due(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-02-01"));
        obligation.unitsChanged(OUTSTANDING, NOW);
        obligation.countryKnown("ES", Due.NONE, NOW);

        obligation.noticeKnown(1, country -> "ES".equals(country) ? spanish : Due.NONE, Set.of(), NOW);

        assertThat(obligation.state().receiptDue()).isEqualTo(spanish.receipt());
        assertThat(obligation.state().completionDue()).isEqualTo(spanish.completion());
    }

    @Test
    void whoCanNotBeReachedStillOwesAndIsOverdue() {
        obligation.unitsChanged(OUTSTANDING, NOW);
        obligation.noticeKnown(1, everywhere(LocalDate.EPOCH, null), Set.of(), NOW);

        var event = obligation.unreachable("Moved away", "ana", LATER).orElseThrow();

        assertThat(event.status()).isEqualTo(ObligationStatus.Unreachable);
        assertThat(event.overdue()).isTrue();
        assertThat(event.change().cause()).isEqualTo(new Cause(Cause.Kind.Caller, null));
    }

    @Test
    void answerEndsUnreachable() {
        obligation.unitsChanged(OUTSTANDING, NOW);
        obligation.unreachable("Moved away", "ana", NOW);

        var event = obligation.received(ANSWER, Map.of(), MUST_BE_YES, LATER).orElseThrow();

        assertThat(event.status()).isEqualTo(ObligationStatus.Received);
        assertThat(event.change().cause()).isEqualTo(Cause.acknowledgement(ANSWER));
    }

    @Test
    void unreachableIsForgottenWhenNothingIsOwedAnyMore() {
        obligation.unitsChanged(OUTSTANDING, NOW);
        obligation.unreachable("Moved away", "ana", NOW);
        obligation.unitsChanged(OUTSTANDING.negated(), NOW);

        assertThat(obligation.unitsChanged(OUTSTANDING, LATER).orElseThrow().status())
                .isEqualTo(ObligationStatus.Due);
    }

    @Test
    void nobodyHasToBeReachedForNothing() {
        assertThatThrownBy(() -> obligation.unreachable("Moved away", "ana", NOW))
                .isInstanceOf(NothingOwed.class);
    }

    private static Function<@Nullable String, Due> everywhere(
            @Nullable LocalDate receipt, @Nullable LocalDate completion) {
        return country -> new Due(receipt, completion);
    }
}
