package org.fieldsafety.notice.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.fieldsafety.notice.file.FileName;
import org.fieldsafety.notice.file.ReceivedFile;
import org.fieldsafety.platform.security.Caller;

/** Puts links and files beside a notice, and takes them away from everybody again. */
@ApplicationScoped
class AddingResources {
    private final RestrictedResources resources;
    private final ResourceContents contents;
    private final Caller caller;
    private final Clock clock;

    AddingResources(RestrictedResources resources, ResourceContents contents, Caller caller, Clock clock) {
        this.resources = resources;
        this.contents = contents;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    RestrictedResource link(UUID noticeId, String title, URI link) {
        var resource = new RestrictedResource(noticeId, title, link, caller.subject(), clock.instant());
        resources.persist(resource);
        return resource;
    }

    @Transactional
    RestrictedResource file(UUID noticeId, String title, FileName name, ReceivedFile file) {
        var resource = new RestrictedResource(noticeId, title, name, file, caller.subject(), clock.instant());
        resources.persistAndFlush(resource);
        contents.keep(resource.id(), file);
        return resource;
    }

    @Transactional
    RestrictedResource withdraw(UUID noticeId, UUID id) {
        var resource = resources.require(noticeId, id);
        resource.withdraw(caller.subject(), clock.instant());
        return resource;
    }
}
