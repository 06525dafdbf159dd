package org.fieldsafety.notice.acknowledgement;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What we need of {@code obligation.changed}; all else in it is ignored.
 *
 * @param version of the obligation; the higher one is the newer state
 * @param status kept as it comes: a status added later is counted, not refused
 * @param country ISO 3166-1 alpha-2 of the consignee, null where it is not known
 */
record ObligationChanged(UUID noticeId, UUID consigneeId, long version, String status, @Nullable String country) {

    ObligationChanged {
        requireNonNull(noticeId, "noticeId");
        requireNonNull(consigneeId, "consigneeId");
        requireNonNull(status, "status");
    }

    record Key(UUID noticeId, UUID consigneeId) {}

    Key key() {
        return new Key(noticeId, consigneeId);
    }

    /** One statement can't upsert a row twice, so only the newest state of each obligation goes in. */
    static Collection<ObligationChanged> newest(Stream<ObligationChanged> states) {
        return states.collect(Collectors.toMap(
                        ObligationChanged::key, state -> state, (a, b) -> a.version >= b.version ? a : b))
                .values();
    }
}
