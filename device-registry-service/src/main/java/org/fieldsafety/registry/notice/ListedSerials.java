package org.fieldsafety.registry.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.registry.device.SerialNumber;
import org.fieldsafety.registry.device.UdiDi;
import org.fieldsafety.registry.remediation.MatchingLock;
import org.hibernate.Session;

/** The serial numbers listed for products of notices that are still drafts. */
@ApplicationScoped
class ListedSerials {
    private final Session database;
    private final Notices notices;
    private final MatchingLock lock;

    ListedSerials(Session database, Notices notices, MatchingLock lock) {
        this.database = database;
        this.notices = notices;
        this.lock = lock;
    }

    /** Under the lock that matching takes: a list is either there when its notice is matched, or refused. */
    @Transactional(TxType.MANDATORY)
    void replace(UUID notice, UdiDi product, List<SerialNumber> serials) {
        lock.exclusive();
        if (notices.isKnown(notice)) {
            throw new NoticeAlreadyPublished(notice);
        }
        database.createNativeMutationQuery("delete from listed_serial where notice_id = :notice and udi_di = :udiDi")
                .setParameter("notice", notice)
                .setParameter("udiDi", product.value())
                .executeUpdate();
        database.createNativeMutationQuery(
                        """
                        insert into listed_serial (notice_id, udi_di, serial)
                        select :notice, :udiDi, serial from unnest(:serials) serial
                        on conflict do nothing
                        """)
                .setParameter("notice", notice)
                .setParameter("udiDi", product.value())
                .setParameter(
                        "serials", serials.stream().map(SerialNumber::value).toArray(String[]::new))
                .executeUpdate();
    }

    long count(UUID notice, UdiDi product) {
        var count = database.createNativeQuery(
                        "select count(*) from listed_serial where notice_id = :notice and udi_di = :udiDi", Long.class)
                .setParameter("notice", notice)
                .setParameter("udiDi", product.value())
                .getSingleResult();
        return (Long) count;
    }

    List<String> page(UUID notice, UdiDi product, PageRequest page) {
        var after = page.after();
        return database
                .createNativeQuery(
                        """
                        select serial from listed_serial
                        where notice_id = :notice and udi_di = :udiDi and serial > :after
                        order by serial
                        """,
                        String.class)
                .setParameter("notice", notice)
                .setParameter("udiDi", product.value())
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(page.fetch())
                .getResultList()
                .stream()
                .toList();
    }
}
