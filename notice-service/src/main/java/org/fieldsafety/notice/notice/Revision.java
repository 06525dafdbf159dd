package org.fieldsafety.notice.notice;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.notice.notice.Signature.Capacity;
import org.fieldsafety.notice.notice.Step.Kind;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One revision of a notice: what it says, who wrote and signed that, and all that happened to it. */
@Entity
@Table(name = "notice_revision")
@DynamicUpdate // what was published is not even written again: an older form of its content stays as it was signed
public class Revision {
    @EmbeddedId
    private RevisionId id;

    @Enumerated(EnumType.STRING)
    private NoticeStatus status = NoticeStatus.Draft;

    @JdbcTypeCode(SqlTypes.JSON)
    private NoticeContent content;

    @Column(name = "content_hash")
    private String contentHash;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> titles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> authors = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Signature> signatures = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Step> history = List.of();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    protected Revision() {}

    Revision(RevisionId id, NoticeContent content, String contentHash, String author, Instant now) {
        this.id = id;
        this.createdAt = now;
        write(content, contentHash, author);
        add(Kind.Drafted, author, now, null);
    }

    /** Replaces what it says; whoever does so is one of its authors, and what was signed counts no more. */
    void edit(NoticeContent newContent, String newHash, String author, Instant now) {
        if (status != NoticeStatus.Draft) {
            become(NoticeStatus.Draft);
        }
        voidSignatures(author, now);
        write(newContent, newHash, author);
        add(Kind.Edited, author, now, null);
    }

    /** @param hash of the content as it is signed from here on */
    void submit(String hash, String by, Instant now) {
        requireMove(NoticeStatus.InReview);
        content.requireComplete();
        contentHash = hash;
        become(NoticeStatus.InReview);
        add(Kind.Submitted, by, now, null);
    }

    void sendBack(String comment, String by, Instant now) {
        become(NoticeStatus.Draft);
        add(Kind.SentBack, by, now, comment);
        voidSignatures(by, now);
    }

    /** The second signature approves it. */
    void sign(Signature signature) {
        requireMove(NoticeStatus.Approved);
        if (authors.contains(signature.signer())) {
            throw SigningRefused.byAuthor(reference());
        }
        for (var earlier : signatures) {
            if (earlier.capacity() == signature.capacity()) {
                throw SigningRefused.twiceFor(signature.capacity(), reference());
            }
            if (earlier.signer().equals(signature.signer())) {
                throw SigningRefused.bySamePerson(reference());
            }
        }
        signatures = with(signatures, signature);
        var kind = signature.capacity() == Capacity.Quality ? Kind.SignedForQuality : Kind.SignedForRegulatory;
        add(kind, signature.signer(), signature.at(), signature.meaning());
        if (signatures.size() == Capacity.values().length) {
            become(NoticeStatus.Approved);
        }
    }

    void publish(String by, Instant now) {
        become(NoticeStatus.Published);
        publishedAt = now;
        add(Kind.Published, by, now, null);
    }

    /** Comes to its end: superseded, closed or withdrawn. */
    void end(NoticeStatus end, String by, Instant now, @Nullable String reason) {
        become(end);
        add(Kind.valueOf(end.name()), by, now, reason);
    }

    void requireMove(NoticeStatus next) {
        if (!status.mayBecome(next)) {
            throw new TransitionNotAllowed(this, next);
        }
    }

    private void become(NoticeStatus next) {
        requireMove(next);
        status = next;
    }

    private void write(NoticeContent newContent, String newHash, String author) {
        content = newContent;
        contentHash = newHash;
        titles = newContent.titles();
        var everybody = new LinkedHashSet<>(authors);
        everybody.add(author);
        authors = List.copyOf(everybody);
    }

    private void voidSignatures(String by, Instant now) {
        if (!signatures.isEmpty()) {
            signatures = List.of();
            add(Kind.SignaturesVoided, by, now, null);
        }
    }

    private void add(Kind kind, String by, Instant at, @Nullable String comment) {
        history = with(history, new Step(kind, by, at, comment));
    }

    private static <T> List<T> with(List<T> list, T more) {
        var longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    public RevisionId id() {
        return id;
    }

    public int number() {
        return id.number();
    }

    public String reference() {
        return content.reference();
    }

    public NoticeStatus status() {
        return status;
    }

    public NoticeContent content() {
        return content;
    }

    /** SHA-256 of the canonical form of the content. */
    public String contentHash() {
        return contentHash;
    }

    /** The valid ones: any edit voids them. */
    public List<Signature> signatures() {
        return signatures;
    }

    public List<Step> history() {
        return history;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null as long as nobody outside may know of it. */
    public @Nullable Instant publishedAt() {
        return publishedAt;
    }
}
