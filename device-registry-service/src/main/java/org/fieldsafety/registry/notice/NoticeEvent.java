package org.fieldsafety.registry.notice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.registry.remediation.Slot;

/** What the registry needs of the state that notice events carry. */
record NoticeEvent(
        UUID id, long version, String reference, String status, List<Product> products, List<Action> actions) {

    /** @param scope {@code All} units of the product, or those {@code Listed} by serial number */
    record Product(String udiDi, List<String> modes, String scope) {}

    /** @param products UDI-DIs of the products it is done to */
    record Action(String code, List<String> products, List<String> modes) {}

    /** What the notice asks of each unit of the product: every action that is for it, in each mode that both have. */
    List<Slot> slotsOf(Product product) {
        var slots = new ArrayList<Slot>();
        for (var action : actions) {
            if (action.products().contains(product.udiDi())) {
                var modes = new LinkedHashSet<>(action.modes());
                modes.retainAll(product.modes());
                modes.forEach(mode -> slots.add(Slot.outstanding(action.code(), mode)));
            }
        }
        return slots;
    }
}
