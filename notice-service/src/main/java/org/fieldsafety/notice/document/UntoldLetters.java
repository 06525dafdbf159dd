package org.fieldsafety.notice.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The letters of revisions in force that nobody was told of yet. */
@ApplicationScoped
class UntoldLetters {
    private final EntityManager database;
    private final Clock clock;

    UntoldLetters(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param language as the texts of the notice are keyed */
    record Untold(UUID noticeId, int revision, String language) {}

    @SuppressWarnings("unchecked")
    Optional<Untold> next() {
        List<Tuple> rows = database.createNativeQuery(
                        """
                        select revision.notice_id, revision.number, text.language
                        from notice_revision revision, jsonb_object_keys(revision.content -> 'texts') text (language)
                        where revision.status = 'Published' and not exists (
                            select from letter_told told where told.notice_id = revision.notice_id
                                and told.number = revision.number and told.language = text.language)
                        order by revision.published_at, revision.notice_id, text.language limit 1""",
                        Tuple.class)
                .getResultList();
        return rows.stream()
                .map(row -> new Untold(row.get(0, UUID.class), row.get(1, Integer.class), row.get(2, String.class)))
                .findFirst();
    }

    /** False if another process was first; waits while one is about to be. */
    boolean mark(Untold letter) {
        return database.createNativeQuery(
                                """
                                insert into letter_told (notice_id, number, language, told_at)
                                values (:id, :number, :language, :now) on conflict do nothing""")
                        .setParameter("id", letter.noticeId())
                        .setParameter("number", letter.revision())
                        .setParameter("language", letter.language())
                        .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .executeUpdate()
                == 1;
    }
}
