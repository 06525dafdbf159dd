package org.fieldsafety.registry.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.registry.matching.ChangedDevices;
import org.fieldsafety.registry.matching.MatchingLock;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The only way devices are written: each statement notes in the history, set-based, what it changed, and affected devices
 * and published notices follow in the same transaction.
 */
@ApplicationScoped
public class ChangingRegister {
    private static final String WITH_HISTORY =
            """
            with changed (before, after) as (
            %s
            ), history as (
                insert into device_change (udi_di, serial, at, by, kind, reason, import_id, happened_on,
                    before, after)
                select (after).udi_di, (after).serial, :at, :by,
                    case when :kind = 'Changed' and (before).consignee_id is distinct from (after).consignee_id
                        then 'Moved' else :kind end,
                    cast(:reason as text), cast(:importId as uuid), cast(:happenedOn as date),
                    device_difference(before, after), device_difference(after, before)
                from changed where (before).udi_di is not null
                returning 1
            ), noted as (
                insert into changed_device
                select (after).* from changed where (after).udi_di in (select udi_di from notice_product)
                returning 1
            )
            select count(*) filter (where (before).udi_di is null) as created,
                count((before).udi_di) as updated, (select count(*) from noted) as noted
            from changed
            """;

    private final Session database;
    private final MatchingLock lock;
    private final ChangedDevices changed;
    private final Clock clock;

    ChangingRegister(Session database, MatchingLock lock, ChangedDevices changed, Clock clock) {
        this.database = database;
        this.lock = lock;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * @param statement writes {@code device} and ends in {@code returning old as before, new as after}; may use {@code
     *     :at}, {@code :by} and {@code :importId}
     */
    @Transactional(TxType.MANDATORY)
    public Changed run(Why why, String statement, Map<String, ?> parameters) {
        changed.prepare();
        lock.shared();
        var query = database.createNativeQuery(WITH_HISTORY.formatted(statement), Tuple.class)
                .setParameter("at", clock.instant())
                .setParameter("by", why.by())
                .setParameter("kind", why.kind())
                .setParameter("reason", why.reason(), String.class)
                .setParameter("importId", why.importId(), UUID.class)
                .setParameter("happenedOn", why.happenedOn(), LocalDate.class);
        parameters.forEach(query::setParameter);
        var counts = query.getSingleResult();
        if (counts.get("noted", Long.class) > 0) {
            changed.follow();
        }
        return new Changed(counts.get("created", Long.class), counts.get("updated", Long.class));
    }

    /**
     * Who changes the register, and for what reason.
     *
     * @param kind {@code Changed} (in the history {@code Moved} where the holder changes), {@code Moved}, {@code Disposed}
     *     or {@code Merged}
     * @param importId the import it comes from
     * @param happenedOn the day it happened, where that was said
     */
    public record Why(
            String kind, String by, @Nullable String reason, @Nullable UUID importId, @Nullable LocalDate happenedOn) {

        public Why(String kind, String by, @Nullable String reason, @Nullable UUID importId) {
            this(kind, by, reason, importId, null);
        }
    }

    /** How many devices were registered, and of how many something changed. */
    public record Changed(long created, long updated) {}
}
