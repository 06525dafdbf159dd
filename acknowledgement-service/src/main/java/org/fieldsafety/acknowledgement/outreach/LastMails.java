package org.fieldsafety.acknowledgement.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** When a mail last went out to an address. */
@ApplicationScoped
class LastMails {
    private final Session database;

    LastMails(Session database) {
        this.database = database;
    }

    /** By address in lower case. */
    Map<String, Instant> of(UUID consigneeId) {
        return database.createNativeQuery(
                        """
                        select lower(contact) as address, max(at) as last from contact_attempt
                        where consignee_id = :consignee and mail_id is not null and outcome = 'Sent'
                        group by lower(contact)""",
                        Tuple.class)
                .setParameter("consignee", consigneeId)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("address", String.class), row -> row.get("last", Instant.class)));
    }
}
