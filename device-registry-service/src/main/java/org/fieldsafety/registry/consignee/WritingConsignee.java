package org.fieldsafety.registry.consignee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.fieldsafety.platform.outbox.OutboundEvent;
import org.fieldsafety.platform.outbox.Outbox;
import org.fieldsafety.registry.matching.MatchingLock;
import org.fieldsafety.registry.matching.MovingDevices;

/** Registering and changing a consignee, each with its event in the same transaction. */
@ApplicationScoped
class WritingConsignee {
    private final ConsigneeRepository consignees;
    private final Outbox outbox;
    private final MatchingLock lock;
    private final MovingDevices moving;

    WritingConsignee(ConsigneeRepository consignees, Outbox outbox, MatchingLock lock, MovingDevices moving) {
        this.consignees = consignees;
        this.outbox = outbox;
        this.lock = lock;
        this.moving = moving;
    }

    @Transactional(TxType.MANDATORY)
    ConsigneeView register(ConsigneeRequest request) {
        var consignee = new Consignee(UUID.randomUUID(), request);
        consignees.store(consignee);
        return told(consignee);
    }

    @Transactional(TxType.MANDATORY)
    ConsigneeView change(Consignee consignee, ConsigneeRequest request) {
        var version = consignee.version();
        boolean moves = !consignee.country().equals(request.country());
        if (moves) {
            // An import that runs now has read the old country; it must end before this consignee's devices are found.
            lock.exclusive();
        }
        consignee.rewrite(request);
        consignees.store(consignee);
        if (moves) {
            moving.toCountry(consignee.id(), consignee.country());
        }
        return consignee.version() == version ? ConsigneeView.of(consignee) : told(consignee);
    }

    private ConsigneeView told(Consignee consignee) {
        var view = ConsigneeView.of(consignee);
        outbox.append(new OutboundEvent("fsn.consignees.v1", view.id().toString(), "consignee.changed", view));
        return view;
    }
}
