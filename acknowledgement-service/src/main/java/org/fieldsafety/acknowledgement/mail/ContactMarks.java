package org.fieldsafety.acknowledgement.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Addresses of consignees that take no mail. */
@ApplicationScoped
public class ContactMarks {
    private final Session database;

    ContactMarks(Session database) {
        this.database = database;
    }

    /** The consignee's, by address in lower case. */
    public Map<String, ContactMark> of(UUID consigneeId) {
        return database.createNativeQuery(
                        "select address, since, status, diagnostic from contact_mark where consignee_id = :consignee",
                        Tuple.class)
                .setParameter("consignee", consigneeId)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("address", String.class),
                        row -> new ContactMark(
                                row.get("since", Instant.class),
                                row.get("status", String.class),
                                row.get("diagnostic", String.class))));
    }

    /** The first mark of an address stays. */
    void mark(UUID consigneeId, String address, Instant since, String status, String diagnostic) {
        database.createNativeMutationQuery(
                        """
                        insert into contact_mark (consignee_id, address, since, status, diagnostic)
                        values (:consignee, lower(:address), :since, :status, :diagnostic) on conflict do nothing""")
                .setParameter("consignee", consigneeId)
                .setParameter("address", address.toLowerCase(Locale.ROOT))
                .setParameter("since", since)
                .setParameter("status", status)
                .setParameter("diagnostic", diagnostic)
                .executeUpdate();
    }
}
