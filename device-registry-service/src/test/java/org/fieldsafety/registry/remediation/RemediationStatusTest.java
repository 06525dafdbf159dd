package org.fieldsafety.registry.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.registry.remediation.SlotStatus.Declined;
import static org.fieldsafety.registry.remediation.SlotStatus.Done;
import static org.fieldsafety.registry.remediation.SlotStatus.NotApplicable;
import static org.fieldsafety.registry.remediation.SlotStatus.Outstanding;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class RemediationStatusTest {

    @Test
    void deviceNobodyAnsweredForIsOutstanding() {
        assertThat(of(Outstanding, Outstanding)).isEqualTo(RemediationStatus.Outstanding);
    }

    @Test
    void deviceWithSomeAnswersIsInProgressWhateverTheySay() {
        assertThat(of(Done, Outstanding)).isEqualTo(RemediationStatus.InProgress);
        assertThat(of(Declined, Outstanding)).isEqualTo(RemediationStatus.InProgress);
    }

    @Test
    void deviceIsRemediatedWhenAllIsDoneOrNotApplicable() {
        assertThat(of(Done, NotApplicable)).isEqualTo(RemediationStatus.Remediated);
    }

    @Test
    void oneDeclinedSlotKeepsAnAnsweredDeviceFromBeingRemediated() {
        assertThat(of(Done, Declined)).isEqualTo(RemediationStatus.Declined);
    }

    @Test
    void deviceOfWhichNothingIsAskedIsRemediated() {
        assertThat(of()).isEqualTo(RemediationStatus.Remediated);
    }

    @Test
    void unitOutOfReachIsUnreachableUnlessItWasRemediatedBefore() {
        var outstanding = List.of(Slot.outstanding("PATCH", "Dx"));

        assertThat(RemediationStatus.of(outstanding, Disposition.Scrapped)).isEqualTo(RemediationStatus.Unreachable);
        assertThat(RemediationStatus.of(outstanding, Disposition.Returned)).isEqualTo(RemediationStatus.Outstanding);
        assertThat(RemediationStatus.of(List.of(), Disposition.Scrapped)).isEqualTo(RemediationStatus.Remediated);
    }

    @Property
    void orderOfSlotsDoesNotMatter(@ForAll @NotEmpty List<SlotStatus> slots) {
        var reversed = slots.toArray(SlotStatus[]::new);
        Collections.reverse(Arrays.asList(reversed));

        assertThat(of(reversed)).isEqualTo(of(slots.toArray(SlotStatus[]::new)));
    }

    @Property
    void remediatedMeansThatNoSlotIsUnsafe(@ForAll @NotEmpty List<SlotStatus> slots) {
        boolean unsafe = slots.contains(Outstanding) || slots.contains(Declined);

        assertThat(of(slots.toArray(SlotStatus[]::new)) == RemediationStatus.Remediated)
                .isEqualTo(!unsafe);
    }

    private static RemediationStatus of(SlotStatus... slots) {
        return RemediationStatus.of(Arrays.stream(slots)
                .map(status -> new Slot("PATCH", "Dx", null, null, status, null, null, null, null, null, null))
                .toList());
    }
}
