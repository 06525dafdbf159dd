package org.fieldsafety.registry.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.Map;
import org.fieldsafety.registry.remediation.ChangingDevices;
import org.hibernate.Session;

/**
 * Compares devices that were affected before with what their notice says now, set-based. Rows are locked in key order
 * by a statement of its own: so this never deadlocks with the applying of answers, and the statements that follow see
 * every answer that was applied until then.
 */
@ApplicationScoped
class RevisingDevices {
    /** Answers applied meanwhile would be overwritten, or missed in the history. */
    private static final String LOCK =
            """
            select count(*) from (
                select from affected_device a where %s order by a.notice_id, a.udi_di, a.serial for update
            ) locked
            """;

    private static final String RELEASE =
            """
            update affected_device a
            set released = true, released_at = cast(:at as timestamptz), version = a.version + 1
            where not a.released and %s
                and not exists (
                    select from notice n
                        join notice_product p on p.notice_id = n.id
                        join device d on (d.udi_di, d.serial) = (a.udi_di, a.serial)
                    where n.id = a.notice_id and n.status in ('Published', 'Closed') and p.udi_di = a.udi_di
                        and %s)
            returning a
            """;

    /**
     * Each slot as it was when its edition is the same; else as the history of reports leaves one of this edition. The status follows.
     */
    private static final String REVISE =
            """
            with compared as materialized (
                select a.notice_id, a.udi_di, a.serial, d.consignee_id, c.country, d.catalogue_number, d.disposition,
                    a.slots as slots_before,
                    (select coalesce(jsonb_agg(coalesce(
                            (select s from jsonb_array_elements(a.slots) s
                            where (s ->> 'action', s ->> 'mode', coalesce(s ->> 'edition', '1'))
                                = (t.slot ->> 'action', t.slot ->> 'mode', coalesce(t.slot ->> 'edition', '1'))
                            limit 1),
                            slot_reported(t.slot, a.notice_id, a.udi_di, a.serial)) order by t.nth), '[]')
                    from jsonb_array_elements(p.slots) with ordinality t (slot, nth)) as slots
                from notice n
                    join notice_product p on p.notice_id = n.id
                    join affected_device a on (a.notice_id, a.udi_di) = (p.notice_id, p.udi_di)
                    join device d on (d.udi_di, d.serial) = (a.udi_di, a.serial)
                    left join consignee c on c.id = d.consignee_id
                where n.status in ('Published', 'Closed') and a.released = :released and (a.released or a.slots <> p.slots)
                    and %s and %s
            )
            update affected_device a
            set released = false, released_at = null, slots = v.slots,
                status = remediation_status(v.slots, v.disposition), disposition = v.disposition,
                consignee_id = v.consignee_id, country = v.country, catalogue_number = v.catalogue_number, version = a.version + 1
            from compared v
            where (a.notice_id, a.udi_di, a.serial) = (v.notice_id, v.udi_di, v.serial)
                and (a.released or v.slots <> v.slots_before)
            returning a, old.released_at
            """;

    /** Of those taken back; the others were never released. */
    private static final String NOTE_RELEASE =
            """
            insert into past_release (udi_di, serial, notice_id, released_at, matched_at)
            select (device).udi_di, (device).serial, (device).notice_id, released_at, cast(:at as timestamptz)
            from changed where released_at is not null
            """;

    /** Not by the index of the holders: while a notice is matched, all that is matched so far would be read in each chunk. */
    private static final String OF_NOTICE = "a.notice_id is not distinct from :notice and " + KeyRange.of("a");

    private static final String CHANGED = "(a.udi_di, a.serial) in (select udi_di, serial from changed_device)";

    /** Only a limited scope asks for what an import can change. */
    private static final String LIMITED =
            """
            (a.notice_id, a.udi_di) in (
                select l.notice_id, l.udi_di from notice_product l join notice m on m.id = l.notice_id
                where l.scope = 'Limited' and m.status = 'Published')
            """;

    private static final String ANY_LIMITED =
            """
            select exists (select from notice_product l join notice m on m.id = l.notice_id
                where l.scope = 'Limited' and m.status = 'Published'
                    and l.udi_di in (select udi_di from changed_device))
            """;

    private final Session database;
    private final ChangingDevices changing;

    RevisingDevices(Session database, ChangingDevices changing) {
        this.database = database;
        this.changing = changing;
    }

    /**
     * Releases every one of these devices that the notice does not cover any more, takes back those it covers again, and
     * brings the slots of the others up to date. A notice that was closed meanwhile keeps its devices, as it was published
     * last.
     */
    @Transactional(TxType.MANDATORY)
    void of(KeyRange keys) {
        if (lock(OF_NOTICE, keys.parameters())) {
            followScope(OF_NOTICE, keys.parameters());
            compare("Revised", false, OF_NOTICE, keys.parameters());
        }
    }

    /**
     * Locks, all at once, whatever is affected of the devices that the register has changed. Several statements follow,
     * each with rows of its own: without this, two of them could wait for somebody who waits for them.
     *
     * @return whether any is affected
     */
    @Transactional(TxType.MANDATORY)
    boolean lockChangedDevices() {
        return lock(CHANGED, Map.of());
    }

    /** Where one of them may leave or enter again the scope of a notice. */
    @Transactional(TxType.MANDATORY)
    void ofChangedDevices() {
        if (database.createNativeQuery(ANY_LIMITED, Tuple.class)
                .getSingleResult()
                .get(0, Boolean.class)) {
            followScope(CHANGED + " and " + LIMITED, Map.of());
        }
    }

    private boolean lock(String which, Map<String, Object> parameters) {
        var query = database.createNativeQuery(LOCK.formatted(which), Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult().get(0, Long.class) > 0;
    }

    private void followScope(String which, Map<String, Object> parameters) {
        changing.run("Released", RELEASE.formatted(which, Scope.ANY), parameters);
        compare("Matched", true, which, parameters);
    }

    private void compare(String change, boolean released, String which, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("released", released);
        changing.run(change, REVISE.formatted(which, Scope.ANY), NOTE_RELEASE, all);
    }
}
