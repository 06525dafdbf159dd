package org.fieldsafety.notice.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The letters of revisions in force that nobody was told of yet. */
@ApplicationScoped
class UntoldLetters {
    private static final String NEXT =
            """
            select revision.notice_id, revision.number, text.language
            from (
                select * from notice_revision where status = 'Published' and not letters_told
                order by published_at limit :most
            ) revision, jsonb_object_keys(revision.content -> 'texts') text (language)
            where not exists (
                select from letter_told told where told.notice_id = revision.notice_id
                    and told.number = revision.number and told.language = text.language)
            order by revision.published_at, revision.notice_id, text.language""";

    private static final String MARK =
            """
            insert into letter_told (notice_id, number, language, told_at)
            values (:id, :number, :language, :now) on conflict do nothing""";

    private static final String COMPLETE =
            """
            update notice_revision revision set letters_told = true
            where status = 'Published' and not letters_told and not exists (
                select from jsonb_object_keys(revision.content -> 'texts') text (language)
                where not exists (
                    select from letter_told told where told.notice_id = revision.notice_id
                        and told.number = revision.number and told.language = text.language))""";

    private final Session database;
    private final Clock clock;

    UntoldLetters(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param language as the texts of the notice are keyed */
    record Untold(UUID noticeId, int revision, String language) {}

    /** Of the revisions published first, at most so many. */
    List<Untold> next(int revisions) {
        return database.createNativeQuery(NEXT, Tuple.class)
                .setParameter("most", revisions)
                .getResultStream()
                .map(row -> new Untold(row.get(0, UUID.class), row.get(1, Integer.class), row.get(2, String.class)))
                .toList();
    }

    /** False if another process was first; waits while one is about to be. */
    boolean mark(Untold letter) {
        return database.createNativeMutationQuery(MARK)
                        .setParameter("id", letter.noticeId())
                        .setParameter("number", letter.revision())
                        .setParameter("language", letter.language())
                        .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .executeUpdate()
                == 1;
    }

    /** Looks at a revision no more once all of its letters are told. */
    void complete() {
        database.createNativeMutationQuery(COMPLETE).executeUpdate();
    }
}
