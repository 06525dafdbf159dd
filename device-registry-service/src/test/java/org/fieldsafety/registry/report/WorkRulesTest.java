package org.fieldsafety.registry.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fieldsafety.platform.problem.Violation;
import org.fieldsafety.registry.remediation.ReportSource;
import org.fieldsafety.registry.remediation.Slot;
import org.fieldsafety.registry.remediation.SlotStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate MADE = LocalDate.of(2020, 5, 4);

    private final WorkRules rules = new WorkRules(TODAY, Map.of("PATCH", List.of("NOT_HELD", "NO_INTERRUPTION")));

    @Test
    void everyStatusCanBeReportedWithWhatItNeeds() {
        assertThat(wrong(done("PATCH", "Dx", "2026-11-22"), done("PATCH", "RUO", null)))
                .isEmpty();
        assertThat(wrong(slot("PATCH", "Dx", "Declined", "NOT_HELD"))).isEmpty();
        assertThat(wrong(slot("PATCH", "Dx", "NotApplicable", "This mode was never installed")))
                .isEmpty();
        assertThat(wrong(slot("PATCH", "Dx", "Outstanding", null))).isEmpty();
    }

    @Test
    void whatTheNoticeDoesNotAskForIsRefused() {
        assertThat(wrong(slot("REBOOT", "Dx", "Done", null))).containsExactly("slots[0].action unknown-action");
        assertThat(wrong(slot("PATCH", "Service", "Done", null))).containsExactly("slots[0].mode unknown-mode");
        assertThat(wrong(slot(null, null, "Done", null))).containsExactly("slots[0].action unknown-action");
    }

    @Test
    void slotIsReportedOnce() {
        assertThat(wrong(done("PATCH", "Dx", null), slot("PATCH", "Dx", "Declined", "NOT_HELD")))
                .containsExactly("slots[1] duplicate-slot");
    }

    @Test
    void atLeastOneSlotIsReported() {
        assertThat(wrong()).containsExactly("slots missing-value");
    }

    @Test
    void workIsDoneOnADayOnWhichTheUnitExisted() {
        assertThat(wrong(done("PATCH", "Dx", "2026-11-23"))).containsExactly("slots[0].performedOn date-in-future");
        assertThat(wrong(done("PATCH", "Dx", "2020-05-03"))).containsExactly("slots[0].performedOn date-too-early");
        assertThat(wrong(done("PATCH", "Dx", "2020-05-04"))).isEmpty();
        assertThat(wrong(done("PATCH", "Dx", "20-NOV-2026"))).containsExactly("slots[0].performedOn invalid-date");
        assertThat(wrong(new SlotWork("PATCH", "Dx", null, "Declined", "2026-11-20", "NOT_HELD")))
                .containsExactly("slots[0].performedOn unexpected-date");
    }

    @Test
    void whatIsNotDoneHasItsReason() {
        assertThat(wrong(slot("PATCH", "Dx", "Declined", " "))).containsExactly("slots[0].reason missing-reason");
        assertThat(wrong(slot("PATCH", "Dx", "NotApplicable", null))).containsExactly("slots[0].reason missing-reason");
        assertThat(wrong(slot("PATCH", "Dx", "Declined", "They would not")))
                .containsExactly("slots[0].reason unknown-decline-reason");
        assertThat(wrong(slot("PATCH", "Dx", "NotApplicable", "x".repeat(501))))
                .containsExactly("slots[0].reason too-long");
        assertThat(wrong(slot("PATCH", "Dx", "Done", "NOT_HELD"))).containsExactly("slots[0].reason unexpected-reason");
    }

    @Test
    void anyCodePassesAsDeclineReasonWhereTheNoticesAreNotKnown() {
        assertThat(wrong(slot("UCS_USER", "Dx", "Declined", "NO_TIME", 2))).isEmpty();
        assertThat(wrong(slot("UCS_USER", "Dx", "Declined", "Dr. Ruiz said no", 2)))
                .containsExactly("slots[0].reason unknown-decline-reason");
        assertThat(wrong(slot("UCS_USER", "Dx", "Declined", "0034600123456", 2)))
                .containsExactly("slots[0].reason unknown-decline-reason");
        assertThat(wrong(slot("UCS_USER", "Dx", "Declined", "X".repeat(41), 2)))
                .containsExactly("slots[0].reason unknown-decline-reason");
    }

    @Test
    void takingBackWhatWasDoneNeedsAReason() {
        assertThat(wrong(slot("PATCH", "Service", "Outstanding", null), PATCHED))
                .containsExactly("slots[0].reason missing-reason");
        assertThat(wrong(slot("PATCH", "Service", "Outstanding", "The old disk was put back"), PATCHED))
                .isEmpty();
    }

    @Test
    void editionIsTheOneAskedFor() {
        assertThat(wrong(slot("UCS_USER", "Dx", "Done", null, 2))).isEmpty();
        assertThat(wrong(slot("UCS_USER", "Dx", "Done", null, null)))
                .containsExactly("slots[0].edition missing-edition");
        assertThat(wrong(slot("UCS_USER", "Dx", "Done", null, 1))).containsExactly("slots[0].edition outdated-edition");
        assertThat(wrong(slot("UCS_USER", "Dx", "Done", null, 3))).containsExactly("slots[0].edition unknown-edition");
        assertThat(wrong(slot("PATCH", "Dx", "Done", null, 1))).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(wrong(slot("PATCH", "Dx", "Perhaps", null, 2), slot("REBOOT", "Dx", "Done", null)))
                .containsExactly(
                        "slots[0].edition unknown-edition",
                        "slots[0].status invalid-status",
                        "slots[1].action unknown-action");
    }

    private static final Slot PATCHED = new Slot(
            "PATCH", "Service", null, null, SlotStatus.Done, null, null, ReportSource.FieldService, null, null, null);

    private List<String> wrong(SlotWork work, Slot present) {
        return wrong(List.of(present), work);
    }

    private List<String> wrong(SlotWork... work) {
        return wrong(
                List.of(
                        Slot.outstanding("PATCH", "Dx"),
                        Slot.outstanding("PATCH", "RUO"),
                        Slot.outstanding("UCS_USER", "Dx").ofEdition(2, null)),
                work);
    }

    private List<String> wrong(List<Slot> asked, SlotWork... work) {
        var unit = new ReportableUnit(1, null, false, MADE, asked);
        return rules.check(new UnitWork("00816270020125", "NB1", List.of(work), null, null, null), unit).stream()
                .map(WorkRulesTest::name)
                .toList();
    }

    private static String name(Violation violation) {
        return violation.field() + " " + violation.code();
    }

    private static SlotWork done(String action, String mode, @Nullable String day) {
        return new SlotWork(action, mode, null, "Done", day, null);
    }

    private static SlotWork slot(
            @Nullable String action, @Nullable String mode, String status, @Nullable String reason) {
        return slot(action, mode, status, reason, null);
    }

    private static SlotWork slot(
            @Nullable String action,
            @Nullable String mode,
            String status,
            @Nullable String reason,
            @Nullable Integer edition) {
        return new SlotWork(action, mode, edition, status, null, reason);
    }
}
