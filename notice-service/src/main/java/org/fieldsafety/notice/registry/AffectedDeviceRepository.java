package org.fieldsafety.notice.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.fieldsafety.notice.progress.Counters;

/** The last known state of each affected device, and the counters that follow it. */
@ApplicationScoped
class AffectedDeviceRepository {
    static final String COLUMNS =
            "notice_id, udi_di, serial, version, status, released, consignee_id, country, slots, cause, changed_on";

    /** What was missed counts from the day it is found. */
    static final String HEALED = COLUMNS.replace("changed_on", "cast(now() at time zone 'UTC' as date)");

    static final String ARRIVED =
            """
            select notice_id, udi_di, serial, version, status, released, consignee_id, coalesce(country, 'ZZ'),
              string_to_array(slots, E'\\n'), cause, changed_on
            from unnest(cast(:noticeIds as uuid[]), cast(:udiDis as text[]), cast(:serials as text[]),
                cast(:versions as bigint[]), cast(:statuses as text[]), cast(:released as boolean[]),
                cast(:consigneeIds as uuid[]), cast(:countries as text[]), cast(:slots as text[]),
                cast(:causes as text[]), cast(:days as date[]))
              as arrived (notice_id, udi_di, serial, version, status, released, consignee_id, country, slots, cause,
                changed_on)
            order by notice_id, udi_di, serial
            """;

    static final String TAKE_OVER =
            """
            version = excluded.version, status = excluded.status, released = excluded.released,
              consignee_id = excluded.consignee_id, country = excluded.country, slots = excluded.slots,
              cause = excluded.cause, changed_on = greatest(known.changed_on, excluded.changed_on)
            """;

    /**
     * Upserts guarded by version, and moves the counters by what the upsert really changed, so that duplicates and stale
     * arrivals count nothing. Rows are locked in key order: two replicas may wait for each other, but never in a circle.
     * Slots are added up before they are taken apart, because most devices of a batch have the same ones.
     */
    private static final String UPSERT_AND_COUNT =
            """
            with changed as (
              insert into affected_device as known (%s)
              %s
              on conflict (notice_id, udi_di, serial) do update set %s
                where excluded.version > known.version
              returning new.notice_id, new.udi_di, new.changed_on,
                old.released as was_released, old.consignee_id as old_consignee_id, old.country as old_country,
                old.status as old_status, old.slots as old_slots, old.cause as old_cause,
                new.released as is_released, new.consignee_id as new_consignee_id, new.country as new_country,
                new.status as new_status, new.slots as new_slots, new.cause as new_cause
            ), states as (
              select notice_id, udi_di, changed_on, old_consignee_id as consignee_id, old_country as country,
                old_status as status, old_slots as slots, old_cause as cause, -1 as move
              from changed where not was_released
              union all
              select notice_id, udi_di, changed_on, new_consignee_id, new_country, new_status, new_slots, new_cause, 1
              from changed where not is_released
            ), device_moves as (
              select notice_id, udi_di, changed_on, consignee_id, country, 'Device' as subject, status, move from states
              union all
              select notice_id, udi_di, changed_on, consignee_id, country, 'Unreachable', cause, move
              from states where cause is not null
            ), slot_moves as (
              select notice_id, country, slots, sum(move) as move
              from states group by notice_id, country, slots having sum(move) <> 0
            ), moves as (
              select notice_id, dimension, subject, member, country, status, move
              from device_moves, lateral (values ('Country', ''), ('Product', udi_di), ('Consignee', consignee_id::text),
                ('Day', changed_on::text)) as by (dimension, member)
              where member is not null
              union all
              select notice_id, 'Action', 'Slot', substr(slot, strpos(slot, ' ') + 1), country,
                split_part(slot, ' ', 1), move
              from slot_moves, unnest(slots) as slot
            )
            """
                            .formatted(COLUMNS, ARRIVED, TAKE_OVER)
                    + Counters.MOVE;

    private final EntityManager database;
    private final Clock clock;

    AffectedDeviceRepository(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param states at most one of each device */
    void upsert(Collection<AffectedDeviceChanged> states) {
        arrived(UPSERT_AND_COUNT, states).executeUpdate();
    }

    /** A statement over {@link #ARRIVED} with these states in it. */
    Query arrived(String sql, Collection<AffectedDeviceChanged> states) {
        var now = clock.instant();
        return database.createNativeQuery(sql)
                .setParameter("noticeIds", column(states, AffectedDeviceChanged::noticeId, UUID[]::new))
                .setParameter("udiDis", column(states, AffectedDeviceChanged::udiDi, String[]::new))
                .setParameter("serials", column(states, AffectedDeviceChanged::serial, String[]::new))
                .setParameter("versions", column(states, AffectedDeviceChanged::version, Long[]::new))
                .setParameter("statuses", column(states, AffectedDeviceChanged::status, String[]::new))
                .setParameter("released", column(states, AffectedDeviceChanged::released, Boolean[]::new))
                .setParameter("consigneeIds", column(states, AffectedDeviceChanged::consigneeId, UUID[]::new))
                .setParameter("countries", column(states, AffectedDeviceChanged::country, String[]::new))
                .setParameter("slots", column(states, AffectedDeviceChanged::slotLines, String[]::new))
                .setParameter("causes", column(states, AffectedDeviceChanged::cause, String[]::new))
                .setParameter("days", column(states, state -> state.day(now), LocalDate[]::new));
    }

    private static <T> T[] column(
            Collection<AffectedDeviceChanged> states,
            Function<AffectedDeviceChanged, T> value,
            IntFunction<T[]> array) {
        return states.stream().map(value).toArray(array);
    }
}
