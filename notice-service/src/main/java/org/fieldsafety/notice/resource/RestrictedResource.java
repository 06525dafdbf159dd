package org.fieldsafety.notice.resource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.notice.file.FileName;
import org.fieldsafety.notice.file.ReceivedFile;
import org.jspecify.annotations.Nullable;

/** A link or a file that goes with a notice. It is never changed; withdrawn, it is not given out any more. */
@Entity
@Table(name = "restricted_resource")
class RestrictedResource {
    @Id
    private UUID id = UUID.randomUUID();

    @Column(name = "notice_id")
    private UUID noticeId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column
    private String title;

    @Column
    private @Nullable String url;

    @Column
    private @Nullable String name;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    @Column
    private @Nullable Long size;

    @Column
    private @Nullable String sha256;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Schema(name = "RestrictedResourceKind")
    enum Kind {
        Link,
        File
    }

    protected RestrictedResource() {}

    RestrictedResource(UUID noticeId, String title, URI link, String by, Instant now) {
        this.noticeId = noticeId;
        this.kind = Kind.Link;
        this.title = title;
        this.url = link.toString();
        this.addedBy = by;
        this.addedAt = now;
    }

    RestrictedResource(UUID noticeId, String title, FileName name, ReceivedFile file, String by, Instant now) {
        this.noticeId = noticeId;
        this.kind = Kind.File;
        this.title = title;
        this.name = name.value();
        this.mediaType = file.type().mediaType();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.addedBy = by;
        this.addedAt = now;
    }

    /** Once more changes nothing. */
    void withdraw(String by, Instant now) {
        if (withdrawnAt == null) {
            withdrawnBy = by;
            withdrawnAt = now;
        }
    }

    UUID id() {
        return id;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Null for a file. */
    @Nullable
    URI link() {
        return url == null ? null : URI.create(url);
    }

    RestrictedResourceView view() {
        return new RestrictedResourceView(
                id, kind, title, name, mediaType, size, sha256, addedAt, addedBy, withdrawnAt, withdrawnBy);
    }
}
