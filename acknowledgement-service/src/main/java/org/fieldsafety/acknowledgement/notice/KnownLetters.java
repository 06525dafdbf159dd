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
                        Integer.class)
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
}
