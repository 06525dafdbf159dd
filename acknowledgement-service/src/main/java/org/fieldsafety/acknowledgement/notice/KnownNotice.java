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
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsafety.acknowledgement.obligation.Due;
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

    @Column
    private @Nullable Integer revision;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "first_published_at")
    private @Nullable Instant firstPublishedAt;

    @Column
    private @Nullable String manufacturer;

    @Column(name = "recall_class")
    private @Nullable String recallClass;

    @Column
    private @Nullable Boolean urgent;

    @Enumerated(EnumType.STRING)
    private NoticeStatus status;

    @Column(name = "receipt_due")
    private @Nullable LocalDate receiptDue;

    @Column(name = "completion_due")
    private @Nullable LocalDate completionDue;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "due_by_country")
    private @Nullable Map<String, Due> dueByCountry;

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
        revision = event.revision();
        publishedAt = event.publishedAt();
        // Of a later revision nothing is to be learnt about the first.
        firstPublishedAt = Integer.valueOf(1).equals(revision) ? publishedAt : null;
        manufacturer =
                event.manufacturer() == null ? null : event.manufacturer().name();
        recallClass =
                event.classification() == null ? null : event.classification().recallClass();
        urgent = event.classification() == null ? null : event.classification().urgent();
        status = event.status() == null ? NoticeStatus.Published : event.status();
        receiptDue = due == null ? null : due.receipt();
        completionDue = due == null ? null : due.completion();
        dueByCountry = due == null ? null : due.byCountry();
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
        if (isWithdrawn()) {
            throw new NoticeWithdrawn(reference);
        }
        return this;
    }

    public boolean isWithdrawn() {
        return status == NoticeStatus.Withdrawn;
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

    /** Number of the revision in force; 1 until an event told it. */
    public int revision() {
        return revision == null ? 1 : revision;
    }

    /** When the revision in force was published; null until an event told it. */
    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** When its first revision was published; null while no event of that has come. */
    public @Nullable Instant firstPublishedAt() {
        return firstPublishedAt;
    }

    /** Name of the manufacturer; null until an event told it. */
    public @Nullable String manufacturer() {
        return manufacturer;
    }

    /** I, II or III (21 CFR 7.3(m)); null where the notice has none. */
    public @Nullable String recallClass() {
        return recallClass;
    }

    public boolean isUrgent() {
        return Boolean.TRUE.equals(urgent);
    }

    public @Nullable LocalDate receiptDue() {
        return receiptDue;
    }

    public @Nullable LocalDate completionDue() {
        return completionDue;
    }

    /**
     * By when it is due in a country: its own last days there, where they are stricter than the general ones.
     *
     * @param country ISO 3166-1 alpha-2; null while it is not known
     */
    public Due due(@Nullable String country) {
        var general = new Due(receiptDue, completionDue);
        return country == null || dueByCountry == null
                ? general
                : general.stricter(dueByCountry.getOrDefault(country, Due.NONE));
    }

    @Nullable
    Map<String, Due> dueByCountry() {
        return dueByCountry;
    }

    @Nullable
    Boolean urgent() {
        return urgent;
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
