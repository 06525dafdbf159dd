package org.fieldsafety.acknowledgement.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.jspecify.annotations.Nullable;

/** Lets one person read and answer one notice for one consignee, until it ends or is revoked. */
@Entity
@Table(name = "personal_link")
public class PersonalLink {
    @Id
    private UUID id;

    @Column(name = "notice_id")
    private UUID noticeId;

    @Column(name = "consignee_id")
    private UUID consigneeId;

    @Column(name = "contact_name")
    private String contactName;

    @Column
    private String email;

    @Column
    private String language;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_by")
    private @Nullable String revokedBy;

    @Column(name = "revoked_reason")
    private @Nullable String revokedReason;

    protected PersonalLink() {}

    /** @param language BCP 47 tag the person is written to in */
    PersonalLink(ObligationId obligation, Person person, String language, Instant createdAt, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.noticeId = obligation.noticeId();
        this.consigneeId = obligation.consigneeId();
        this.contactName = person.name();
        this.email = person.email();
        this.language = language;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /** Ends it now; the first to do so is kept. */
    void revoke(Instant at, String by, @Nullable String reason) {
        if (revokedAt == null) {
            revokedAt = at;
            revokedBy = by;
            revokedReason = reason;
        }
    }

    boolean isValid(Instant at) {
        return revokedAt == null && at.isBefore(expiresAt);
    }

    LinkToken token() {
        return new LinkToken(id, expiresAt);
    }

    public UUID id() {
        return id;
    }

    public ObligationId obligation() {
        return new ObligationId(noticeId, consigneeId);
    }

    public Person person() {
        return new Person(contactName, email);
    }

    /** BCP 47 tag. */
    public String language() {
        return language;
    }

    Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    @Nullable
    String revokedBy() {
        return revokedBy;
    }

    @Nullable
    String revokedReason() {
        return revokedReason;
    }
}
