package org.fieldsafety.notice.resource;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The restricted resources of notices, without their bytes. */
@ApplicationScoped
class RestrictedResources implements PanacheRepositoryBase<RestrictedResource, UUID> {
    private static final String HOLDS_AFFECTED =
            """
            select exists (select from affected_device
                where notice_id = :notice and consignee_id = any (cast(:consignees as uuid[])) and not released)""";

    /** @throws ResourceNotFound if the notice has no such resource */
    RestrictedResource require(UUID noticeId, UUID id) {
        return find("id = ?1 and noticeId = ?2", id, noticeId)
                .firstResultOptional()
                .orElseThrow(() -> new ResourceNotFound(id));
    }

    /** In the order in which they were added. */
    List<RestrictedResource> of(UUID noticeId, boolean withWithdrawn) {
        return list(
                "noticeId = ?1 and (?2 = true or withdrawnAt is null) order by addedAt, id", noticeId, withWithdrawn);
    }

    /** Whether one of the consignees holds a device that falls under the notice. */
    boolean holdsAffected(UUID noticeId, Collection<UUID> consignees) {
        return getSession()
                .createNativeQuery(HOLDS_AFFECTED, Tuple.class)
                .setParameter("notice", noticeId)
                .setParameter("consignees", consignees.toArray(UUID[]::new))
                .getSingleResult()
                .get(0, Boolean.class);
    }
}
