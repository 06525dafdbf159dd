package org.fieldsafety.acknowledgement.link;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.platform.http.Place;
import org.jspecify.annotations.Nullable;

/** What was done with links; the table refuses any change. */
@ApplicationScoped
public class LinkUses implements PanacheRepositoryBase<LinkUse, UUID> {
    private final Clock clock;

    LinkUses(Clock clock) {
        this.clock = clock;
    }

    /** Keeps it in a transaction of its own, so that what failed is kept too. */
    @Transactional(TxType.REQUIRES_NEW)
    public void record(UUID linkId, LinkUse.What what, LinkUse.Outcome outcome) {
        persist(new LinkUse(linkId, clock.instant().truncatedTo(ChronoUnit.MICROS), what, outcome));
    }

    /** The newest first, from before the place given. */
    List<LinkUse> of(UUID linkId, @Nullable Place before, int limit) {
        var found = before == null
                ? find("linkId = ?1 order by usedAt desc, id desc", linkId)
                : find(
                        "linkId = ?1 and (usedAt, id) < (?2, ?3) order by usedAt desc, id desc",
                        linkId,
                        before.at(),
                        before.id());
        return found.range(0, limit - 1).list();
    }
}
