package org.fieldsafety.acknowledgement.notice;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A notice that was published, as its newest event told it. Only {@link KnownNotices#learn} writes it. */
@Entity
@Immutable
@Table(name = "known_notice")
public class KnownNotice {
    @Id
    private UUID id;

    @Column
    private long version;

    @Column
    private String reference;

    @Enumerated(EnumType.STRING)
    private NoticeStatus status;

    @Column(name = "receipt_due")
    private @Nullable LocalDate receiptDue;

    @Column(name = "completion_due")
    private @Nullable LocalDate completionDue;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Product> products;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Action> actions;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Question> questions;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Contact> contacts;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> languages;

    // By far the largest part, and answering a notice does without it.
    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, NoticeText> texts;

    protected KnownNotice() {}

    KnownNotice(NoticeEvent event) {
        var due = event.dueDates();
        id = event.id();
        version = event.version();
        reference = event.reference();
        status = event.status() == null ? NoticeStatus.Published : event.status();
        receiptDue = due == null ? null : due.receipt();
        completionDue = due == null ? null : due.completion();
        products = Lists.orEmpty(event.products());
        actions = Lists.orEmpty(event.actions());
        questions = Lists.orEmpty(event.questions());
        texts = event.texts() == null ? Map.of() : event.texts();
        contacts = Lists.orEmpty(event.contacts());
        languages = inOrder(Lists.orEmpty(event.languages()), texts.keySet());
    }

    /** Those it must have come first, in their order; a language without a text is of no use to a reader. */
    private static List<String> inOrder(List<String> preferred, Set<String> written) {
        return Stream.concat(preferred.stream().filter(written::contains), written.stream())
                .distinct()
                .toList();
    }

    /** @throws NoticeWithdrawn if nothing is owed for it any more */
    public KnownNotice requireAnswerable() {
        if (status == NoticeStatus.Withdrawn) {
            throw new NoticeWithdrawn(reference);
        }
        return this;
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public String reference() {
        return reference;
    }

    public NoticeStatus status() {
        return status;
    }

    public @Nullable LocalDate receiptDue() {
        return receiptDue;
    }

    public @Nullable LocalDate completionDue() {
        return completionDue;
    }

    List<Product> products() {
        return products;
    }

    public List<Action> actions() {
        return actions;
    }

    public Optional<Action> action(String code) {
        return actions.stream().filter(action -> action.code().equals(code)).findFirst();
    }

    public Optional<Product> product(String udiDi) {
        return products.stream()
                .filter(product -> product.udiDi().equals(udiDi))
                .findFirst();
    }

    /** The operating modes its actions name. */
    public Set<String> modes() {
        return actions.stream().flatMap(action -> action.modes().stream()).collect(toCollection(LinkedHashSet::new));
    }

    public List<Question> questions() {
        return questions;
    }

    public Optional<Question> question(String code) {
        return questions.stream().filter(asked -> asked.code().equals(code)).findFirst();
    }

    /** Codes of the questions that must be answered Yes before an obligation can be complete. */
    public Set<String> mustBeYes() {
        return questions.stream()
                .filter(Question::mustBeYes)
                .map(Question::code)
                .collect(toUnmodifiableSet());
    }

    public List<Contact> contacts() {
        return contacts;
    }

    /** BCP 47 tags of the languages it is written in, in its own order. */
    public List<String> languages() {
        return languages;
    }

    Map<String, NoticeText> texts() {
        return texts;
    }

    /** The notice in one of its languages; without any words when it is not written in it. */
    public NoticeText text(String language) {
        return texts.getOrDefault(language, NoticeText.NONE);
    }
}
