package org.fieldsafety.registry.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.fieldsafety.registry.claim.UnmatchedClaimView.Outcome;
import org.fieldsafety.registry.claim.UnmatchedClaims.Decision;
import org.fieldsafety.registry.matching.MatchingLock;
import org.fieldsafety.registry.remediation.AffectedDeviceKey;
import org.fieldsafety.registry.remediation.AffectedDevices;
import org.fieldsafety.registry.remediation.HeldDevice;
import org.fieldsafety.registry.report.ReportHistory;
import org.jspecify.annotations.Nullable;

/**
 * Decides about unmatched claims, each with its consequences in the same transaction. Locks are taken as all that moves
 * devices takes them: the matching lock, then the claim, then devices.
 */
@ApplicationScoped
class ResolvingClaims {
    private final MatchingLock lock;
    private final UnmatchedClaims claims;
    private final ReportHistory history;
    private final AffectedDevices devices;
    private final TransferringDevice transferring;

    ResolvingClaims(
            MatchingLock lock,
            UnmatchedClaims claims,
            ReportHistory history,
            AffectedDevices devices,
            TransferringDevice transferring) {
        this.lock = lock;
        this.claims = claims;
        this.history = history;
        this.devices = devices;
        this.transferring = transferring;
    }

    /** The answers were about another device, which is affected and with the claimant: there they count. */
    @Transactional(TxType.MANDATORY)
    UnmatchedClaimView assign(UUID id, AssignClaimRequest request, Decision why) {
        lock.shared();
        var claim = open(id);
        var meant = request.device(claim.noticeId());
        requireAffected(meant.heldBy(claim.consigneeId()), () -> ClaimNotApplicable.notTheClaimants(meant));
        history.count(claim.acknowledgementId(), claim.said(), meant);
        devices.answer(List.of(meant));
        return resolved(id, Outcome.Assigned, why, meant);
    }

    /** The claimant holds the device: the register says so from now on, and the answers count. */
    @Transactional(TxType.MANDATORY)
    UnmatchedClaimView transfer(UUID id, TransferClaimRequest request, Decision why) {
        lock.shared();
        var claim = open(id);
        // Resolved first: what follows the move applies the claims that are still open.
        var resolved = resolved(id, Outcome.Transferred, why, null);
        var device = claim.said();
        transferring.toClaimant(device.heldBy(claim.consigneeId()), why, request.catalogueNumber());
        requireAffected(device.heldBy(claim.consigneeId()), () -> ClaimNotApplicable.notAffected(device));
        history.count(claim.acknowledgementId(), device, device);
        devices.answer(List.of(device));
        return resolved;
    }

    /** The answers count for nothing. */
    @Transactional(TxType.MANDATORY)
    UnmatchedClaimView reject(UUID id, Decision why) {
        open(id);
        return resolved(id, Outcome.Rejected, why, null);
    }

    private UnmatchedClaimView open(UUID id) {
        var claim = claims.lock(id).orElseThrow(() -> new ClaimNotFound(id));
        if (claim.resolution() != null) {
            throw new ClaimResolved(id, claim.resolution());
        }
        return claim;
    }

    private void requireAffected(HeldDevice device, Supplier<ClaimNotApplicable> otherwise) {
        if (devices.lockAffected(List.of(device)).isEmpty()) {
            throw otherwise.get();
        }
    }

    private UnmatchedClaimView resolved(UUID id, Outcome outcome, Decision why, @Nullable AffectedDeviceKey meant) {
        claims.resolve(id, outcome, why, meant == null ? null : meant.udiDi(), meant == null ? null : meant.serial());
        return claims.find(id).orElseThrow();
    }
}
