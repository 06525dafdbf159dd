package org.fieldsafety.acknowledgement.listing;

import java.util.Set;
import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which obligations are looked for; null does not narrow it.
 *
 * @param statuses any of them
 * @param product UDI-DI of which the consignee has an affected device
 * @param noContact whether no contact with role Quality is known
 * @param suppliedBy the consignee that passed devices on to them
 * @param text part of the consignee's name, in any case
 */
record ObligationCriteria(
        @Nullable UUID notice,
        @Nullable UUID consignee,
        @Nullable Set<ObligationStatus> statuses,
        @Nullable String country,
        @Nullable Boolean overdue,
        @Nullable Boolean noContact,
        @Nullable String product,
        @Nullable UUID suppliedBy,
        @Nullable String text) {

    static ObligationCriteria of(ObligationId id) {
        return new ObligationCriteria(id.noticeId(), id.consigneeId(), null, null, null, null, null, null, null);
    }
}
