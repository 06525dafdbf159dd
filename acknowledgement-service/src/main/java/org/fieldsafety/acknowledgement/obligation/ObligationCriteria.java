package org.fieldsafety.acknowledgement.obligation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which obligations are looked for; null does not narrow it. */
record ObligationCriteria(
        @Nullable UUID notice, @Nullable UUID consignee, @Nullable ObligationStatus status, @Nullable String country) {

    static ObligationCriteria of(ObligationId id) {
        return new ObligationCriteria(id.noticeId(), id.consigneeId(), null, null);
    }
}
