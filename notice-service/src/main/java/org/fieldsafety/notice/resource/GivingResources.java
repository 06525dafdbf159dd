package org.fieldsafety.notice.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsafety.notice.notice.NoticeRepository;
import org.fieldsafety.notice.resource.ResourceAccess.Outcome;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Decides who is given a restricted resource: the manufacturer's staff, and of a published notice also authorities and
 * whoever holds a device that falls under it. What was decided is on record before anything is given.
 */
@ApplicationScoped
class GivingResources {
    private final RestrictedResources resources;
    private final NoticeRepository notices;
    private final EntityManager database;
    private final Caller caller;
    private final Clock clock;

    GivingResources(
            RestrictedResources resources,
            NoticeRepository notices,
            EntityManager database,
            Caller caller,
            Clock clock) {
        this.resources = resources;
        this.notices = notices;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Empty when it is refused; a refusal is no exception here, because that would take back its record.
     *
     * @throws ResourceNotFound if the notice has no such resource, which is nothing to record
     */
    @Transactional
    Optional<RestrictedResource> give(UUID noticeId, UUID id) {
        var resource = resources.require(noticeId, id);
        var given = !resource.isWithdrawn() && mayHave(noticeId);
        database.persist(new ResourceAccess(id, caller, given ? Outcome.Given : Outcome.Refused, clock.instant()));
        return given ? Optional.of(resource) : Optional.empty();
    }

    private boolean mayHave(UUID noticeId) {
        if (caller.isStaff()) {
            return true;
        }
        if (notices.count("id = ?1 and published is not null", noticeId) == 0) {
            return false;
        }
        var holder = caller.has(Roles.CONSIGNEE) || caller.has(Roles.PARTNER);
        return caller.has(Roles.AUTHORITY) || (holder && resources.holdsAffected(noticeId, caller.consignees()));
    }

    /** The newest first. @param before id of the last one of the page before */
    List<ResourceAccess> accesses(UUID noticeId, UUID id, @Nullable Long before, int limit) {
        resources.require(noticeId, id);
        return database.createQuery(
                        "from ResourceAccess where resourceId = :id and id < :before order by id desc",
                        ResourceAccess.class)
                .setParameter("id", id)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(limit)
                .getResultList();
    }
}
