package org.fieldsafety.acknowledgement.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The letters known here, which mails and personal links hand out. */
@ApplicationScoped
public class KnownLetters {
    private final Session database;

    KnownLetters(Session database) {
        this.database = database;
    }

    /** Whether {@link #find} finds one. */
    public boolean has(UUID noticeId, String language) {
        return !database.createNativeQuery(
                        """
                        select 1 from known_letter_part where notice_id = :notice and language = :language
                        group by revision, sha256, of_parts having count(*) = of_parts limit 1""",
                        Tuple.class)
                .setParameter("notice", noticeId)
                .setParameter("language", language)
                .getResultList()
                .isEmpty();
    }

    /** The letter of the newest revision told, in exactly this language (BCP 47 tag); empty until all of it has come. */
    public Optional<KnownLetter> find(UUID noticeId, String language) {
        return database.createNativeQuery(
                        """
                        select revision, file_name, sha256, string_agg(pdf, ''::bytea order by part) as pdf
                        from known_letter_part where notice_id = :notice and language = :language
                        group by revision, file_name, sha256, of_parts having count(*) = of_parts
                        order by revision desc limit 1""",
                        Tuple.class)
                .setParameter("notice", noticeId)
                .setParameter("language", language)
                .getResultStream()
                .map(row -> new KnownLetter(
                        row.get("revision", Integer.class),
                        row.get("file_name", String.class),
                        row.get("sha256", String.class),
                        row.get("pdf", byte[].class)))
                .findFirst();
    }

    /** Keeps the part unless one of a later revision is known in its place. */
    void learn(LetterEvent letter) {
        database.createNativeMutationQuery(
                        """
                        insert into known_letter_part as known
                            (notice_id, language, part, of_parts, revision, sha256, file_name, pdf)
                        values (:notice, :language, :part, :of, :revision, :sha256, :fileName, :pdf)
                        on conflict (notice_id, language, part) do update set
                            of_parts = excluded.of_parts, revision = excluded.revision, sha256 = excluded.sha256,
                            file_name = excluded.file_name, pdf = excluded.pdf
                        where excluded.revision >= known.revision""")
                .setParameter("notice", letter.noticeId())
                .setParameter("language", letter.language())
                .setParameter("part", letter.part().number())
                .setParameter("of", letter.part().of())
                .setParameter("revision", letter.revision())
                .setParameter("sha256", letter.sha256())
                .setParameter("fileName", letter.fileName())
                .setParameter("pdf", letter.pdf())
                .executeUpdate();
    }
}
