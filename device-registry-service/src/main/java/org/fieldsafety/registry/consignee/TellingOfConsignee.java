package org.fieldsafety.registry.consignee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.fieldsafety.platform.outbox.OutboundEvent;
import org.fieldsafety.platform.outbox.Outbox;
import org.fieldsafety.registry.address.Contact;

/** Tells the neighbours what a consignee is now. */
@ApplicationScoped
class TellingOfConsignee {
    /** A larger event would not get through, and all events behind it would wait. */
    static final int LARGEST_EVENT = 256 * 1024;

    private final Outbox outbox;
    private final ObjectMapper json;

    TellingOfConsignee(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /** @throws ConsigneeTooLarge when the event would be larger than 256 KiB */
    @Transactional(TxType.MANDATORY)
    ConsigneeView of(Consignee consignee) {
        var view = ConsigneeView.of(consignee);
        int bytes = size(view);
        if (bytes > LARGEST_EVENT) {
            throw ConsigneeTooLarge.ofBytes(bytes, LARGEST_EVENT);
        }
        outbox.append(new OutboundEvent("fsn.consignees.v1", view.id().toString(), "consignee.changed", view));
        return view;
    }

    /** @throws ConsigneeTooLarge when its event could not hold another contact */
    void requireRoomFor(Consignee consignee, Contact contact) {
        int bytes = size(ConsigneeView.of(consignee)) + size(contact) + 1;
        if (bytes > LARGEST_EVENT) {
            throw ConsigneeTooLarge.ofBytes(bytes, LARGEST_EVENT);
        }
    }

    private int size(Object view) {
        try {
            return json.writeValueAsBytes(view).length;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A consignee could not be written as JSON", e);
        }
    }
}
