package org.fieldsafety.registry.duplicate;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.fieldsafety.registry.consignee.Consignee;
import org.fieldsafety.registry.consignee.ConsigneeRepository;
import org.fieldsafety.registry.consignee.WritingConsignee;
import org.fieldsafety.registry.device.ChangingRegister.Why;
import org.fieldsafety.registry.matching.MatchingLock;

/**
 * Makes one consignee of two. The one that stays takes over devices, sites, contacts and external ids; the merged one
 * keeps its record and history, and its customer number leads to the one that stays.
 */
@ApplicationScoped
class MergingConsignees {
    private final ConsigneeRepository consignees;
    private final WritingConsignee writing;
    private final MatchingLock lock;
    private final HandingOverDevices devices;

    MergingConsignees(
            ConsigneeRepository consignees, WritingConsignee writing, MatchingLock lock, HandingOverDevices devices) {
        this.consignees = consignees;
        this.writing = writing;
        this.lock = lock;
        this.devices = devices;
    }

    /** Whoever changes devices now must end first: later ones see that the merged consignee takes no more. */
    @Transactional(TxType.MANDATORY)
    MergeView merge(Consignee merged, UUID into, Instant at, Why why) {
        lock.exclusive();
        var survivor = consignees.required(into);
        var earlier = consignees.mergedInto(merged.id());
        var codes = survivor.takeOver(merged);
        merged.mergeInto(survivor, at, why.by(), requireNonNull(why.reason()));
        earlier.forEach(before -> before.follow(survivor));
        var all = new ArrayList<Consignee>();
        all.add(merged);
        all.addAll(earlier);
        var gone = all.stream().map(Consignee::id).toList();
        all.add(survivor);
        writing.merged(all);
        long moved = devices.handOver(merged.id(), into, codes, why);
        devices.applyClaims(gone);
        writing.noteLikelyDuplicates(all);
        return new MergeView(merged.id(), into, moved, codes);
    }
}
