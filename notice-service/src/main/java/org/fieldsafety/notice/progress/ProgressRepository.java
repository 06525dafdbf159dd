package org.fieldsafety.notice.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Reads the counters that the consumers keep. Never counts rows: the cost does not grow with the number of devices. */
@ApplicationScoped
class ProgressRepository {
    private final EntityManager database;

    ProgressRepository(EntityManager database) {
        this.database = database;
    }

    List<Count> devices(UUID noticeId) {
        return counts("device_progress", noticeId);
    }

    List<Count> obligations(UUID noticeId) {
        return counts("obligation_progress", noticeId);
    }

    private List<Count> counts(String table, UUID noticeId) {
        return database.createNativeQuery(
                        "select country, status, count from " + table + " where notice_id = :noticeId and count > 0",
                        Count.class)
                .setParameter("noticeId", noticeId)
                .getResultList();
    }
}
