package org.fieldsafety.registry.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.fieldsafety.registry.remediation.JsonColumns;
import org.hibernate.Session;

/** What the registry knows of notices. */
@ApplicationScoped
class Notices {
    private static final String UPSERT =
            """
            insert into notice as n (id, version, reference, status, contacts)
            values (:id, :version, :reference, :status, cast(:contacts as jsonb))
            on conflict (id) do update
                set version = excluded.version, reference = excluded.reference, status = excluded.status,
                    contacts = excluded.contacts
                where excluded.version > n.version
            """;

    private final Session database;
    private final NoticeProducts products;
    private final JsonColumns json;

    Notices(Session database, NoticeProducts products, JsonColumns json) {
        this.database = database;
        this.products = products;
        this.json = json;
    }

    /**
     * Takes over what the event says; false when as much or more was known already. A notice that has ended keeps the
     * products it was last published with: they are what its devices were matched by.
     */
    @Transactional(TxType.MANDATORY)
    boolean learn(NoticeEvent event) {
        int changed = database.createNativeMutationQuery(UPSERT)
                .setParameter("id", event.id())
                .setParameter("version", event.version())
                .setParameter("reference", event.reference())
                .setParameter("status", event.status())
                .setParameter("contacts", json.write(event.contacts()))
                .executeUpdate();
        if (changed > 0 && event.status().equals("Published")) {
            products.replace(event);
        }
        return changed > 0;
    }

    boolean hasEnded(UUID notice) {
        return database.createNativeQuery(
                        "select exists (select from notice where id = :id and status <> 'Published')", Tuple.class)
                .setParameter("id", notice)
                .getSingleResult()
                .get(0, Boolean.class);
    }

    /** The version heard of last. */
    long required(UUID notice) {
        return database.createNativeQuery("select version from notice where id = :id", Tuple.class)
                .setParameter("id", notice)
                .getResultStream()
                .map(row -> row.get(0, Long.class))
                .findFirst()
                .orElseThrow(() -> new NoticeNotFound(notice));
    }
}
