package org.fieldsafety.registry.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.hibernate.Session;

/** Brings one chunk of devices up to date with the notice that has waited longest. */
@ApplicationScoped
class FollowingChunk {
    private static final String ROOM = "set local work_mem = '64MB'";

    private static final String FIRST =
            """
            select notice_id, udi_di, after_serial from notice_following
            where after_serial is not null order by asked_at, udi_di limit 1
            """;

    /** The next keys of whatever may enter or leave: the product's devices; or those listed, and those affected before. */
    private static final String NEXT =
            """
            select f.notice_id, f.udi_di, f.after_serial, (
                select serial from (
                    (select serial from device d
                    where d.udi_di = f.udi_di and d.serial > f.after_serial
                        and exists (select from notice_product p
                            where (p.notice_id, p.udi_di) = (f.notice_id, f.udi_di) and p.scope <> 'Listed')
                    order by serial limit :devices)
                    union
                    (select serial from listed_serial l
                    where (l.notice_id, l.udi_di) = (f.notice_id, f.udi_di) and l.serial > f.after_serial
                    order by serial limit :devices)
                    union
                    (select serial from affected_device a
                    where (a.notice_id, a.udi_di) = (f.notice_id, f.udi_di) and a.serial > f.after_serial
                        and not exists (select from notice_product p
                            where (p.notice_id, p.udi_di) = (f.notice_id, f.udi_di) and p.scope <> 'Listed')
                    order by serial limit :devices)
                ) keys
                order by serial offset :devices - 1 limit 1) as up_to
            from (%s) f
            """
                    .formatted(FIRST);

    private static final String PASSED =
            """
            update notice_following set after_serial = cast(:upTo as text)
            where (notice_id, udi_di) = (:notice, :udiDi)
            """;

    private static final String LAST_OF_ALL =
            """
            update notice_following n set asked_at = clock_timestamp()
            from (%s) f
            where (n.notice_id, n.udi_di) = (f.notice_id, f.udi_di)
            """
                    .formatted(FIRST);

    private final Session database;
    private final MatchingLock lock;
    private final RevisingDevices revising;
    private final RegisteringListed listed;
    private final MatchingDevices matching;

    FollowingChunk(
            Session database,
            MatchingLock lock,
            RevisingDevices revising,
            RegisteringListed listed,
            MatchingDevices matching) {
        this.database = database;
        this.lock = lock;
        this.revising = revising;
        this.listed = listed;
        this.matching = matching;
    }

    /**
     * @param devices how many, at most
     * @return false when there is nothing to follow
     */
    @Transactional(TxType.MANDATORY)
    boolean follow(int devices) {
        lock.exclusive();
        database.createNativeMutationQuery(ROOM).executeUpdate();
        var next = database.createNativeQuery(NEXT, Tuple.class)
                .setParameter("devices", devices)
                .getResultList();
        next.forEach(this::follow);
        return !next.isEmpty();
    }

    /** Lets the others go first: a chunk that fails must not keep every notice from being followed. */
    @Transactional(TxType.MANDATORY)
    void postpone() {
        database.createNativeMutationQuery(LAST_OF_ALL).executeUpdate();
    }

    private void follow(Tuple next) {
        var upTo = next.get("up_to", String.class);
        var keys = new KeyRange(
                next.get("notice_id", UUID.class),
                next.get("udi_di", String.class),
                next.get("after_serial", String.class),
                upTo == null ? KeyRange.LAST : upTo);
        revising.of(keys);
        listed.of(keys);
        matching.of(keys);
        database.createNativeMutationQuery(PASSED)
                .setParameter("upTo", upTo, String.class)
                .setParameter("notice", keys.notice())
                .setParameter("udiDi", keys.udiDi())
                .executeUpdate();
    }
}
