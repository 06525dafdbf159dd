package org.fieldsafety.acknowledgement.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.UUID;

/** The notices known here; all of them were published once. */
@ApplicationScoped
public class KnownNotices implements PanacheRepositoryBase<KnownNotice, UUID> {
    private final ObjectMapper json;

    KnownNotices(ObjectMapper json) {
        this.json = json;
    }

    /** @throws NoticeNotPublished if, as far as this service knows, there is none */
    public KnownNotice require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NoticeNotPublished(id));
    }

    /** Keeps the notice unless this or a newer version is known already; says whether it did. */
    boolean learn(KnownNotice notice) {
        return !getEntityManager()
                .createNativeQuery(
                        """
                        insert into known_notice as known
                            (id, version, reference, revision, published_at, first_published_at, manufacturer, recall_class, urgent,
                             status, receipt_due, completion_due, due_by_country,
                             products, actions, questions, contacts, languages, texts)
                        values (:id, :version, :reference, cast(:revision as integer),
                                cast(:publishedAt as timestamptz), cast(:firstPublishedAt as timestamptz), :manufacturer, :recallClass,
                                cast(:urgent as boolean), :status, cast(:receiptDue as date),
                                cast(:completionDue as date), cast(:dueByCountry as jsonb),
                                cast(:products as jsonb), cast(:actions as jsonb), cast(:questions as jsonb),
                                cast(:contacts as jsonb), cast(:languages as jsonb), cast(:texts as jsonb))
                        on conflict (id) do update set
                            version = excluded.version, reference = excluded.reference,
                            revision = excluded.revision, published_at = excluded.published_at,
                            first_published_at = least(known.first_published_at, excluded.first_published_at),
                            manufacturer = excluded.manufacturer, recall_class = excluded.recall_class,
                            urgent = excluded.urgent, due_by_country = excluded.due_by_country,
                            status = excluded.status,
                            receipt_due = excluded.receipt_due, completion_due = excluded.completion_due,
                            products = excluded.products, actions = excluded.actions,
                            questions = excluded.questions, contacts = excluded.contacts,
                            languages = excluded.languages, texts = excluded.texts
                        where excluded.version > known.version
                        returning new.version""",
                        Tuple.class)
                .setParameter("id", notice.id())
                .setParameter("version", notice.version())
                .setParameter("reference", notice.reference())
                .setParameter("revision", notice.revision())
                .setParameter("publishedAt", notice.publishedAt())
                .setParameter("firstPublishedAt", notice.firstPublishedAt())
                .setParameter("manufacturer", notice.manufacturer())
                .setParameter("recallClass", notice.recallClass())
                .setParameter("urgent", notice.urgent())
                .setParameter("dueByCountry", notice.dueByCountry() == null ? null : text(notice.dueByCountry()))
                .setParameter("status", notice.status().name())
                .setParameter("receiptDue", notice.receiptDue())
                .setParameter("completionDue", notice.completionDue())
                .setParameter("products", text(notice.products()))
                .setParameter("actions", text(notice.actions()))
                .setParameter("questions", text(notice.questions()))
                .setParameter("contacts", text(notice.contacts()))
                .setParameter("languages", text(notice.languages()))
                .setParameter("texts", text(notice.texts()))
                .getResultList()
                .isEmpty();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A part of the notice could not be written as JSON", e);
        }
    }
}
