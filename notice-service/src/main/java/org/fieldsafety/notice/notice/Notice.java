package org.fieldsafety.notice.notice;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsafety.notice.content.NoticeContent;
import org.jspecify.annotations.Nullable;

/**
 * A field safety notice and all its revisions. At most one revision is in force and at most one is on its way there; none
 * is ever removed. Whoever changes it holds its row lock, so that changes queue.
 */
@Entity
public class Notice {
    @Id
    private UUID id;

    @Column
    private String reference;

    // Counted here, not by Hibernate: a change of a revision is one of the notice.
    @Column
    private long version = 1;

    @Column
    private int newest = 1;

    @Column
    private @Nullable Integer published;

    // Another notice may take the reference then.
    @Column(name = "given_up")
    private boolean givenUp;

    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "notice_id", insertable = false, updatable = false)
    @OrderBy("id.number")
    private List<Revision> revisions = new ArrayList<>();

    protected Notice() {}

    /** With a first draft. The content must be coherent; it need not be complete yet. */
    public Notice(NoticeContent content, String contentHash, String author, Instant now) {
        this.id = UUID.randomUUID();
        this.reference = content.reference();
        this.revisions.add(new Revision(new RevisionId(id, 1), content, contentHash, author, now));
    }

    /** Replaces what the revision on its way says; that voids its signatures and makes it a draft again. */
    public void edit(NoticeContent content, String contentHash, String author, Instant now) {
        var revision = newest();
        if (!revision.status().isOpen()) {
            throw TransitionNotAllowed.toEdit(revision);
        }
        new Continuity(revisions, content).require();
        revision.edit(content, contentHash, author, now);
        reference = content.reference();
        version++;
    }

    /**
     * Begins a new revision, at first a copy of the one in force, which stays so until this one is published.
     *
     * @param contentHash of the content of the one in force
     */
    public Revision revise(String contentHash, String author, Instant now) {
        var inForce = newest();
        if (inForce.status() != NoticeStatus.Published) {
            throw TransitionNotAllowed.toRevise(inForce);
        }
        newest = revisions.size() + 1;
        var revision = new Revision(new RevisionId(id, newest), inForce.content(), contentHash, author, now);
        revisions.add(revision);
        version++;
        return revision;
    }

    /**
     * Hands it over to be signed.
     *
     * @param contentHash of the content that is to be signed
     */
    public void submit(String contentHash, String by, Instant now) {
        newest().submit(contentHash, by, now);
        version++;
    }

    public void sendBack(String comment, String by, Instant now) {
        var revision = newest();
        if (revision.status() == NoticeStatus.Draft) {
            throw TransitionNotAllowed.toSendBack(revision);
        }
        revision.sendBack(comment, by, now);
        version++;
    }

    /** Four eyes and more: nobody who wrote any of the revision signs it, and nobody signs twice. */
    public void sign(Signature signature) {
        newest().sign(signature);
        version++;
    }

    /** Puts the approved revision in force, in place of the one that was. */
    public void publish(String by, Instant now) {
        var revision = newest();
        revision.requireMove(NoticeStatus.Published);
        published().ifPresent(before -> before.end(NoticeStatus.Superseded, by, now, null));
        revision.publish(by, now);
        published = revision.number();
        toldAt = now;
        version++;
    }

    /** @param justification null when nothing is left open */
    public void close(@Nullable String justification, String by, Instant now) {
        var revision = newest();
        if (revision.status().isOpen()) {
            throw TransitionNotAllowed.toClose(revision);
        }
        revision.end(NoticeStatus.Closed, by, now, justification);
        toldAt = now;
        version++;
    }

    /** Takes the published notice back, and gives up a revision that was on its way. */
    public void withdraw(String reason, String by, Instant now) {
        var inForce = published().orElseThrow(() -> new TransitionNotAllowed(newest(), NoticeStatus.Withdrawn));
        inForce.end(NoticeStatus.Withdrawn, by, now, reason);
        toldAt = now;
        if (newest().status().isOpen()) {
            newest().end(NoticeStatus.Withdrawn, by, now, reason);
            newest = inForce.number();
        }
        version++;
    }

    /** Gives up the revision on its way; the one in force stays so. */
    public void abandon(String reason, String by, Instant now) {
        var revision = newest();
        if (!revision.status().isOpen()) {
            throw TransitionNotAllowed.toAbandon(revision);
        }
        revision.end(NoticeStatus.Withdrawn, by, now, reason);
        if (published == null) {
            givenUp = true;
        } else {
            newest = published;
        }
        version++;
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    /** Grows by one with every change. */
    public long version() {
        return version;
    }

    /** By number. */
    public List<Revision> revisions() {
        return revisions;
    }

    public Optional<Revision> revision(int number) {
        return revisions.stream()
                .filter(revision -> revision.number() == number)
                .findFirst();
    }

    /** The one on its way, or else the last that was published, or else the one that was given up. */
    public Revision newest() {
        return revision(newest).orElseThrow();
    }

    boolean wasPublished() {
        return published != null;
    }

    /** The last one that was published, be it in force, closed or withdrawn. */
    public Optional<Revision> published() {
        return published == null ? Optional.empty() : revision(published);
    }
}
