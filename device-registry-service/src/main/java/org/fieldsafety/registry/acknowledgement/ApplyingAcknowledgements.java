package org.fieldsafety.registry.acknowledgement;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsafety.registry.claim.FollowingClaims;
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
 * by that notice, or is not held by who answers, becomes an unmatched claim. What becomes of the first part of an
 * acknowledgement that names a device becomes of the later ones.
 */
@ApplicationScoped
class ApplyingAcknowledgements {
    private final ReportHistory history;
    private final MatchingLock lock;
    private final AffectedDevices devices;
    private final UnmatchedClaims claims;
    private final FollowingClaims following;

    ApplyingAcknowledgements(
            ReportHistory history,
            MatchingLock lock,
            AffectedDevices devices,
            UnmatchedClaims claims,
            FollowingClaims following) {
        this.history = history;
        this.lock = lock;
        this.devices = devices;
        this.claims = claims;
        this.following = following;
    }

    @Transactional(TxType.MANDATORY)
    void apply(List<AcknowledgementEvent> acknowledgements) {
        var said = said(acknowledgements);
        var added = history.add(said.values());
        if (added.isEmpty()) {
            return;
        }
        boolean allCount = added.stream().allMatch(Added::counts);
        if (!allCount) {
            // A device may just be arriving at who answers: whoever brings it has committed then, or will see the
            // claim.
            lock.exclusive();
        }
        var first = added.stream().filter(unit -> !unit.later()).toList();
        said.keySet().retainAll(first.stream().map(Said::of).collect(toSet()));
        var answered = decided(added);
        if (!answered.isEmpty()) {
            // All of them at once, in key order; locking again those that are held adds none.
            devices.lock(Stream.concat(answered.stream(), first.stream().map(Added::device))
                    .collect(toSet()));
        }
        var news = said.values();
        var held = lockHeld(news.stream().map(UnitReport::claimed).collect(toSet()), !allCount);
        history.correct(first.stream()
                .map(unit -> unit.counting(
                        held.contains(requireNonNull(said.get(Said.of(unit))).claimed())))
                .filter(unit -> !added.contains(unit))
                .toList());
        held.forEach(device -> answered.add(device.key()));
        devices.answer(answered);
        claims.add(
                news.stream().filter(report -> !held.contains(report.claimed())).toList());
    }

    /** The devices of later parts that count, as an earlier part does or its claim was resolved. */
    private Set<AffectedDeviceKey> decided(Set<Added> added) {
        var devices = new HashSet<AffectedDeviceKey>();
        var undecided = new ArrayList<Added>();
        for (var unit : added) {
            if (unit.later() && unit.counts()) {
                devices.add(unit.device());
            } else if (unit.later()) {
                undecided.add(unit);
            }
        }
        if (!undecided.isEmpty()) {
            devices.addAll(following.follow(undecided));
        }
        return devices;
    }

    private Set<HeldDevice> lockHeld(Set<HeldDevice> claimed, boolean locked) {
        var held = devices.lockHeld(claimed);
        if (locked || held.size() == claimed.size()) {
            return held;
        }
        // One has left since the answer was added, and may be coming back.
        lock.exclusiveAfterDevices();
        return devices.lockHeld(claimed);
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
