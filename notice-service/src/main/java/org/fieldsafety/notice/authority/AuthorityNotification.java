package org.fieldsafety.notice.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report about a notice to a competent authority. It is never changed: what is told later is another report. */
@Entity
@Table(name = "authority_notification")
class AuthorityNotification {
    @Id
    private UUID id;

    @Column(name = "notice_id")
    private UUID noticeId;

    @Column
    private String authority;

    @Column
    private String country;

    @Column
    private @Nullable String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "report_type")
    private ReportType reportType;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected AuthorityNotification() {}

    AuthorityNotification(UUID noticeId, NotifyAuthorityRequest request, String recordedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.noticeId = noticeId;
        this.authority = request.authority();
        this.country = request.country();
        this.reference = request.reference();
        this.reportType = request.reportType();
        this.sentAt = request.sentAt();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    UUID id() {
        return id;
    }

    AuthorityNotificationView view() {
        return new AuthorityNotificationView(
                id, authority, country, reference, reportType, sentAt, recordedBy, recordedAt);
    }
}
