package org.fieldsafety.registry.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.registry.udi.UdiDi;
import org.hibernate.Session;

/**
 * The serial numbers listed for products of notices. Every list that was given is kept under its digest, so that the
 * one that was signed is there when its notice is published, whatever was prepared since.
 */
@ApplicationScoped
class ListedSerials {
    private static final String ADD =
            """
            insert into serial_list (notice_id, udi_di, sha256, serials) values (:notice, :udiDi, :sha256, :serials)
            on conflict (notice_id, udi_di, sha256) do update set nth = excluded.nth
            """;

    private static final String PUT_IN_FORCE =
            """
            with signed as (
                select serials from serial_list
                where (notice_id, udi_di) = (:notice, :udiDi) and (:sha256 is null or sha256 = :sha256)
                order by nth desc
                limit 1
            ), listed as (
                insert into listed_serial (notice_id, udi_di, serial)
                select :notice, :udiDi, unnest(serials) from signed
            )
            select count(*) from signed
            """;

    private static final String PAGE =
            """
            select sha256, cardinality(serials) as count,
                array(select serial from unnest(serials) serial where serial > :after order by serial limit :fetch) as page
            from serial_list
            where (notice_id, udi_di) = (:notice, :udiDi)
            order by nth desc
            limit 1
            """;

    private final Session database;

    ListedSerials(Session database) {
        this.database = database;
    }

    /** Makes this the list of the notice's next revision; the one in force stays as it is. */
    @Transactional(TxType.MANDATORY)
    void prepare(UUID notice, UdiDi product, SerialList list) {
        database.createNativeMutationQuery(ADD)
                .setParameter("notice", notice)
                .setParameter("udiDi", product.value())
                .setParameter("sha256", list.sha256())
                .setParameter("serials", list.serials().toArray(String[]::new))
                .executeUpdate();
    }

    /** The list that was signed; the one given last when the notice does not say which. */
    @Transactional(TxType.MANDATORY)
    void putInForce(NoticeEvent notice, NoticeEvent.Product product) {
        long found = database.createNativeQuery(PUT_IN_FORCE, Tuple.class)
                .setParameter("notice", notice.id())
                .setParameter("udiDi", product.udiDi())
                .setParameter("sha256", product.listDigest(), String.class)
                .getSingleResult()
                .get(0, Long.class);
        if (found == 0 && product.listDigest() != null) {
            throw new ListNotFound(notice, product);
        }
    }

    /** A page of the list given last; of an empty one when there is none. */
    Listed page(UUID notice, UdiDi product, PageRequest page) {
        var after = page.after();
        return database
                .createNativeQuery(PAGE, Tuple.class)
                .setParameter("notice", notice)
                .setParameter("udiDi", product.value())
                .setParameter("after", after == null ? "" : after)
                .setParameter("fetch", page.fetch())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Listed(
                        row.get("sha256", String.class),
                        row.get("count", Integer.class),
                        List.of(row.get("page", String[].class))))
                .orElseGet(() -> new Listed(SerialList.of(List.of()).sha256(), 0, List.of()));
    }

    /** @param count of all serial numbers on the list, not only of this page */
    record Listed(String sha256, long count, List<String> page) {}
}
