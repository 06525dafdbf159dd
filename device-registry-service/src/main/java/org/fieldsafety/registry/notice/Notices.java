package org.fieldsafety.registry.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.fieldsafety.registry.remediation.JsonColumns;
import org.fieldsafety.registry.remediation.RemediationStatus;
import org.hibernate.Session;

/** What the registry knows of notices. */
@ApplicationScoped
class Notices {
    private static final String UPSERT =
            """
            insert into notice as n (id, version, reference, status) values (:id, :version, :reference, :status)
            on conflict (id) do update
                set version = excluded.version, reference = excluded.reference, status = excluded.status
                where excluded.version > n.version
            """;

    private final Session database;
    private final JsonColumns json;

    Notices(Session database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    /** Takes over what the event says; false when as much or more was known already. */
    @Transactional(TxType.MANDATORY)
    boolean learn(NoticeEvent event) {
        int changed = database.createNativeMutationQuery(UPSERT)
                .setParameter("id", event.id())
                .setParameter("version", event.version())
                .setParameter("reference", event.reference())
                .setParameter("status", event.status())
                .executeUpdate();
        if (changed == 0) {
            return false;
        }
        database.createNativeMutationQuery("delete from notice_product where notice_id = :id")
                .setParameter("id", event.id())
                .executeUpdate();
        event.products().forEach(product -> add(event, product));
        return true;
    }

    boolean isKnown(UUID notice) {
        return !database.createNativeQuery("select 1 from notice where id = :id")
                .setParameter("id", notice)
                .getResultList()
                .isEmpty();
    }

    private void add(NoticeEvent event, NoticeEvent.Product product) {
        var slots = event.slotsOf(product);
        database.createNativeMutationQuery(
                        """
                        insert into notice_product (notice_id, udi_di, scope, slots, status)
                        values (:notice, :udiDi, :scope, cast(:slots as jsonb), :status)
                        """)
                .setParameter("notice", event.id())
                .setParameter("udiDi", product.udiDi())
                .setParameter("scope", product.scope())
                .setParameter("slots", json.write(slots))
                .setParameter("status", RemediationStatus.of(slots).name())
                .executeUpdate();
    }
}
