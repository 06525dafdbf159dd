package org.fieldsafety.notice.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.notice.content.NoticeContent;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A field safety notice: written, signed by somebody who did not write it, then published. */
@Entity
public class Notice {
    @Id
    private UUID id;

    @Column
    private String reference;

    @Column
    private int revision;

    @Enumerated(EnumType.STRING)
    private NoticeStatus status;

    /** Begins with 1, which is what the contract tells consumers; Hibernate would begin with 0. */
    @Version
    @Column
    private long version = 1;

    @JdbcTypeCode(SqlTypes.JSON)
    private NoticeContent content;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> titles;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> authors;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Embedded
    private @Nullable Approval approval;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    protected Notice() {}

    /** A first draft. The content must be coherent; it need not be complete yet. */
    Notice(String reference, NoticeContent content, String author, Instant now) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.revision = 1;
        this.status = NoticeStatus.Draft;
        this.createdBy = author;
        this.createdAt = now;
        this.authors = List.of(author);
        write(content);
    }

    /** Replaces what a draft says. Whoever does so becomes one of its authors. */
    void edit(String newReference, NoticeContent newContent, String author) {
        if (status != NoticeStatus.Draft) {
            throw new NoticeNotEditable(reference, status);
        }
        this.reference = newReference;
        var everybody = new LinkedHashSet<>(authors);
        everybody.add(author);
        this.authors = List.copyOf(everybody);
        write(newContent);
    }

    /** Hands it over to be signed; from now on nobody changes what it says. */
    void submit(Instant now) {
        requireMove(NoticeStatus.InReview);
        content.requireComplete();
        this.status = NoticeStatus.InReview;
        this.submittedAt = now;
    }

    /** Signs it. Four eyes: nobody who wrote any of it may. */
    void approve(Approval signature) {
        requireMove(NoticeStatus.Approved);
        if (authors.contains(signature.approver())) {
            throw new ApprovalByAuthor(reference);
        }
        this.status = NoticeStatus.Approved;
        this.approval = signature;
    }

    /** Makes it binding. Its due dates (days in UTC) must still lie ahead. */
    void publish(Instant now) {
        requireMove(NoticeStatus.Published);
        content.dueDates().requireNotBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
        this.status = NoticeStatus.Published;
        this.publishedAt = now;
    }

    private void write(NoticeContent newContent) {
        this.content = newContent;
        this.titles = newContent.titles();
    }

    private void requireMove(NoticeStatus next) {
        if (!status.mayBecome(next)) {
            throw new TransitionNotAllowed(reference, status, next);
        }
    }

    UUID id() {
        return id;
    }

    String reference() {
        return reference;
    }

    int revision() {
        return revision;
    }

    NoticeStatus status() {
        return status;
    }

    /** Grows by one with every change that was written to the database. */
    long version() {
        return version;
    }

    NoticeContent content() {
        return content;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Approval approval() {
        return approval;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }
}
