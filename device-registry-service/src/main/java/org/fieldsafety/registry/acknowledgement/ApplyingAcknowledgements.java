package org.fieldsafety.registry.acknowledgement;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.fieldsafety.registry.remediation.AffectedDevice;
import org.fieldsafety.registry.remediation.AffectedDevices;

/**
 * Applies what consignees answered to the devices they hold. Only an answer that is new in the history is looked at, so
 * acknowledgements may come again in any order; the one submitted last wins. An answer for a device that is not affected
 * by that notice, or is not held by who answers, becomes an unmatched claim.
 */
@ApplicationScoped
class ApplyingAcknowledgements {
    private final SlotReports history;
    private final AffectedDevices devices;
    private final UnmatchedClaims claims;

    ApplyingAcknowledgements(SlotReports history, AffectedDevices devices, UnmatchedClaims claims) {
        this.history = history;
        this.devices = devices;
        this.claims = claims;
    }

    @Transactional(TxType.MANDATORY)
    void apply(List<AcknowledgementEvent> acknowledgements) {
        var reports = history.add(
                acknowledgements.stream().flatMap(AcknowledgementEvent::reports).toList());
        var byDevice = reports.stream().collect(groupingBy(SlotReport::device));
        var answered = new ArrayList<AffectedDevice>();
        var unmatched = new HashSet<>(reports);
        for (var device : devices.lock(byDevice.keySet())) {
            var own = byDevice.getOrDefault(device.key(), List.of()).stream()
                    .filter(report -> device.isHeldBy(report.consigneeId()))
                    .toList();
            own.forEach(unmatched::remove);
            var after = answered(device, own);
            if (!after.equals(device)) {
                answered.add(after);
            }
        }
        devices.answer(answered);
        claims.add(unmatched);
    }

    private static AffectedDevice answered(AffectedDevice device, List<SlotReport> reports) {
        var after = device;
        for (var report : reports) {
            var answer = report.slot();
            after = answer == null ? after : after.answered(answer);
        }
        return after;
    }
}
