package org.fieldsafety.acknowledgement.distribution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.platform.http.Place;
import org.jspecify.annotations.Nullable;

/** What distributors said of the customers they informed. */
@ApplicationScoped
class CustomersInformedRepository implements PanacheRepositoryBase<CustomersInformed, UUID> {
    private static final String OF_ONE = "noticeId = ?1 and consigneeId = ?2";

    private static final String NEWEST_OF_EACH =
            """
            c.noticeId = ?1 and not exists (
                select 1 from CustomersInformed newer
                where newer.noticeId = c.noticeId and newer.consigneeId = c.consigneeId
                    and (newer.toldAt, newer.id) > (c.toldAt, c.id))""";

    private static final String NEWEST_FIRST = " order by toldAt desc, id desc";

    /** All that one distributor said, the newest first. */
    List<CustomersInformed> of(ObligationId obligation, @Nullable Place after, int limit) {
        var query = after == null
                ? find(OF_ONE + NEWEST_FIRST, obligation.noticeId(), obligation.consigneeId())
                : find(
                        OF_ONE + " and (toldAt, id) < (?3, ?4)" + NEWEST_FIRST,
                        obligation.noticeId(),
                        obligation.consigneeId(),
                        after.at(),
                        after.id());
        return query.range(0, limit - 1).list();
    }

    /** What each distributor of the notice said last, the newest first. */
    List<CustomersInformed> newestOfEach(UUID notice, @Nullable Place after, int limit) {
        var from = "from CustomersInformed c where ";
        var query = after == null
                ? find(from + NEWEST_OF_EACH + NEWEST_FIRST, notice)
                : find(
                        from + NEWEST_OF_EACH + " and (toldAt, id) < (?2, ?3)" + NEWEST_FIRST,
                        notice,
                        after.at(),
                        after.id());
        return query.range(0, limit - 1).list();
    }
}
