package org.fieldsafety.registry.acknowledgement;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsafety.registry.claim.UnmatchedClaims;
import org.fieldsafety.registry.matching.MatchingLock;
import org.fieldsafety.registry.remediation.AffectedDeviceKey;
import org.fieldsafety.registry.remediation.AffectedDevices;
import org.fieldsafety.registry.remediation.HeldDevice;
import org.fieldsafety.registry.report.ReportHistory;
import org.fieldsafety.registry.report.ReportHistory.Added;
import org.fieldsafety.registry.report.UnitReport;

/**
 * Applies what consignees answered to the devices they hold. Only an answer that is new in the history is looked at, so
 * acknowledgements may come again in any order; the one submitted last wins. An answer for a device that is not affected
 * by that notice, or is not held by who answers, becomes an unmatched claim.
 */
@ApplicationScoped
class ApplyingAcknowledgements {
    private final ReportHistory history;
    private final MatchingLock lock;
    private final AffectedDevices devices;
    private final UnmatchedClaims claims;

    ApplyingAcknowledgements(
            ReportHistory history, MatchingLock lock, AffectedDevices devices, UnmatchedClaims claims) {
        this.history = history;
        this.lock = lock;
        this.devices = devices;
        this.claims = claims;
    }

    @Transactional(TxType.MANDATORY)
    void apply(List<AcknowledgementEvent> acknowledgements) {
        var said = said(acknowledgements);
        var added = history.add(said.values());
        if (added.isEmpty()) {
            return;
        }
        said.keySet().retainAll(added.stream().map(Said::of).collect(toSet()));
        var news = said.values();
        var held = lockHeld(
                news.stream().map(UnitReport::claimed).collect(toSet()),
                added.stream().allMatch(Added::counts));
        history.correct(added.stream()
                .map(unit -> new Added(
                        unit.reportId(),
                        unit.device(),
                        held.contains(requireNonNull(said.get(Said.of(unit))).claimed())))
                .filter(unit -> !added.contains(unit))
                .toList());
        devices.answer(held.stream().map(HeldDevice::key).toList());
        claims.add(
                news.stream().filter(report -> !held.contains(report.claimed())).toList());
    }

    /** A device may just be arriving at who answers: whoever brings it has committed then, or will see the claim. */
    private Set<HeldDevice> lockHeld(Set<HeldDevice> claimed, boolean allHeld) {
        if (!allHeld) {
            lock.exclusive();
            return devices.lockHeld(claimed);
        }
        var held = devices.lockHeld(claimed);
        if (held.size() < claimed.size()) {
            // It has left since the answer was added, and may be coming back.
            lock.exclusiveAfterDevices();
            return devices.lockHeld(claimed);
        }
        return held;
    }

    /** One for each unit of an acknowledgement: a long one comes in several events, which may share a unit. */
    private static LinkedHashMap<Said, UnitReport> said(List<AcknowledgementEvent> acknowledgements) {
        return acknowledgements.stream()
                .flatMap(AcknowledgementEvent::reports)
                .collect(toMap(Said::of, report -> report, UnitReport::and, LinkedHashMap::new));
    }

    private record Said(UUID acknowledgementId, AffectedDeviceKey device) {
        static Said of(UnitReport report) {
            return new Said(report.origin().reportId(), report.device());
        }

        static Said of(Added unit) {
            return new Said(unit.reportId(), unit.device());
        }
    }
}
