package org.fieldsafety.notice.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fieldsafety.notice.notice.RevisionId;

/** The letters of published revisions, kept as they were rendered first. */
@ApplicationScoped
class RenderedLetters {
    private final EntityManager database;
    private final Clock clock;

    RenderedLetters(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<RenderedLetter> find(RevisionId revision, String language, LetterFormat format) {
        List<Object[]> rows = query(
                        """
                        select bytes, sha256 from rendered_letter
                        where notice_id = :id and number = :number and language = :language and format = :format""",
                        revision,
                        language,
                        format)
                .getResultList();
        return rows.stream()
                .map(row -> new RenderedLetter((byte[]) row[0], (String) row[1]))
                .findFirst();
    }

    /** Whoever comes second with the same letter changes nothing. */
    @Transactional
    void keep(RevisionId revision, String language, LetterFormat format, RenderedLetter letter) {
        query(
                        """
                        insert into rendered_letter (notice_id, number, language, format, bytes, sha256, rendered_at)
                        values (:id, :number, :language, :format, :bytes, :sha256, :now) on conflict do nothing""",
                        revision,
                        language,
                        format)
                .setParameter("bytes", letter.bytes())
                .setParameter("sha256", letter.sha256())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private Query query(String sql, RevisionId revision, String language, LetterFormat format) {
        return database.createNativeQuery(sql)
                .setParameter("id", revision.noticeId())
                .setParameter("number", revision.number())
                .setParameter("language", language)
                .setParameter("format", format.name());
    }
}
