package org.fieldsafety.registry.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.hibernate.Session;

/** The devices that an import has created or changed, and what follows from that for the notices about them. */
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

    /** Makes the table into which an import writes the devices it changed. It lives until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void prepare() {
        database.createNativeMutationQuery(
                        """
                        create temporary table changed_device (
                            udi_di text collate "C", serial text collate "C", catalogue_number text,
                            lot text, software_version text, consignee_id uuid
                        ) on commit drop
                        """)
                .executeUpdate();
    }

    /** Affected devices follow theirs; devices enter and leave scopes. The caller holds the {@link MatchingLock}, shared. */
    @Transactional(TxType.MANDATORY)
    public void follow() {
        boolean scopeMayChange = revising.lockWhereScopeMayChange();
        moving.ofChangedDevices();
        if (scopeMayChange) {
            revising.ofChangedDevices();
        }
        matching.ofChangedDevices();
    }
}
