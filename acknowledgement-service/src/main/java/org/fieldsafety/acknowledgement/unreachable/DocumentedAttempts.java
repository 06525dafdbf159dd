package org.fieldsafety.acknowledgement.unreachable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.fieldsafety.acknowledgement.obligation.ObligationId;

/** How often it was tried to reach a consignee about a notice, with date and method. */
@ApplicationScoped
class DocumentedAttempts {
    private final EntityManager database;

    DocumentedAttempts(EntityManager database) {
        this.database = database;
    }

    int of(ObligationId id) {
        return ((Number) database.createNativeQuery(
                                "select count(*) from contact_attempt where notice_id = :notice and consignee_id = :consignee")
                        .setParameter("notice", id.noticeId())
                        .setParameter("consignee", id.consigneeId())
                        .getSingleResult())
                .intValue();
    }
}
