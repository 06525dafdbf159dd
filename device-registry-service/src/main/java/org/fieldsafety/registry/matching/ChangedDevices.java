package org.fieldsafety.registry.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.hibernate.Session;

/** Devices that were just registered or changed, and what follows from that for the notices about them. */
@ApplicationScoped
public class ChangedDevices {
    static final String TABLE = "changed_device";

    private final Session database;
    private final MovingDevices moving;
    private final RevisingDevices revising;
    private final MatchingDevices matching;

    ChangedDevices(Session database, MovingDevices moving, RevisingDevices revising, MatchingDevices matching) {
        this.database = database;
        this.moving = moving;
        this.revising = revising;
        this.matching = matching;
    }

    /** Makes the empty table for the devices that are being changed. It lives until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void prepare() {
        database.createNativeMutationQuery(
                        "create temporary table if not exists changed_device (like device) on commit drop")
                .executeUpdate();
        database.createNativeMutationQuery("truncate changed_device").executeUpdate();
    }

    /** Affected devices follow theirs; devices enter and leave scopes. The caller holds the {@link MatchingLock}, shared. */
    @Transactional(TxType.MANDATORY)
    public void follow() {
        if (revising.lockChangedDevices()) {
            moving.ofChangedDevices();
            revising.ofChangedDevices();
        }
        matching.ofChangedDevices();
    }
}
