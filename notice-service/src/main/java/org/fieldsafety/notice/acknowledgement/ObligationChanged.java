package org.fieldsafety.notice.acknowledgement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we need of {@code obligation.changed}; all else in it is ignored.
 *
 * @param version of the obligation; the higher one is the newer state
 * @param status kept as it comes: a status added later is counted, not refused
 * @param country ISO 3166-1 alpha-2 of the consignee, null where it is not known
 */
record ObligationChanged(UUID noticeId, UUID consigneeId, long version, String status, @Nullable String country) {

    record Key(UUID noticeId, UUID consigneeId) {}

    Key key() {
        return new Key(noticeId, consigneeId);
    }
}
