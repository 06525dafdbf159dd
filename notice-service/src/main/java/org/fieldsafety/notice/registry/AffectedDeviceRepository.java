package org.fieldsafety.notice.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The last known state of each affected device, and the counters that follow it. */
@ApplicationScoped
class AffectedDeviceRepository {
    /**
     * Upserts guarded by version, and moves the counters by what the upsert really changed, so that duplicates and stale
     * arrivals count nothing. Rows are locked in key order: two replicas may wait for each other, but never in a circle.
     */
    private static final String UPSERT_AND_COUNT =
            """
            with changed as (
              insert into affected_device as known (notice_id, udi_di, serial, version, status, released, country)
              select notice_id, udi_di, serial, version, status, released, coalesce(country, 'ZZ')
              from unnest(cast(:noticeIds as uuid[]), cast(:udiDis as text[]), cast(:serials as text[]),
                  cast(:versions as bigint[]), cast(:statuses as text[]), cast(:released as boolean[]),
                  cast(:countries as text[]))
                as arrived (notice_id, udi_di, serial, version, status, released, country)
              order by notice_id, udi_di, serial
              on conflict (notice_id, udi_di, serial) do update
                set version = excluded.version, status = excluded.status,
                    released = excluded.released, country = excluded.country
                where excluded.version > known.version
              returning new.notice_id,
                old.released as was_released, old.country as old_country, old.status as old_status,
                new.released as is_released, new.country as new_country, new.status as new_status
            ), moves as (
              select notice_id, old_country as country, old_status as status, -1 as move
              from changed where not was_released
              union all
              select notice_id, new_country, new_status, 1 from changed where not is_released
            )
            insert into device_progress as progress (notice_id, country, status, count)
            select notice_id, country, status, sum(move) from moves
            group by notice_id, country, status having sum(move) <> 0
            order by notice_id, country, status
            on conflict (notice_id, country, status) do update set count = progress.count + excluded.count
            """;

    private final EntityManager database;

    AffectedDeviceRepository(EntityManager database) {
        this.database = database;
    }

    /** @param states at most one of each device */
    void upsert(Collection<AffectedDeviceChanged> states) {
        database.createNativeQuery(UPSERT_AND_COUNT)
                .setParameter("noticeIds", column(states, AffectedDeviceChanged::noticeId, UUID[]::new))
                .setParameter("udiDis", column(states, AffectedDeviceChanged::udiDi, String[]::new))
                .setParameter("serials", column(states, AffectedDeviceChanged::serial, String[]::new))
                .setParameter("versions", column(states, AffectedDeviceChanged::version, Long[]::new))
                .setParameter("statuses", column(states, AffectedDeviceChanged::status, String[]::new))
                .setParameter("released", column(states, AffectedDeviceChanged::released, Boolean[]::new))
                .setParameter("countries", column(states, AffectedDeviceChanged::country, String[]::new))
                .executeUpdate();
    }

    private static <T> T[] column(
            Collection<AffectedDeviceChanged> states,
            Function<AffectedDeviceChanged, T> value,
            IntFunction<T[]> array) {
        return states.stream().map(value).toArray(array);
    }
}
