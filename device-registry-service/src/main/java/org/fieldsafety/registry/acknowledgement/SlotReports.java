package org.fieldsafety.registry.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.fieldsafety.registry.remediation.JsonColumns;
import org.hibernate.Session;

/** The history of answers. */
@ApplicationScoped
class SlotReports {
    private static final String ADD =
            """
            insert into slot_report as r
            select * from jsonb_populate_recordset(cast(null as slot_report), cast(:reports as jsonb))
            on conflict do nothing
            returning cast(to_jsonb(r) as text)
            """;

    private final Session database;
    private final JsonColumns json;

    SlotReports(Session database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    /** Adds those that are new, and returns them; an answer that was there already is one that came again. */
    @Transactional(TxType.MANDATORY)
    List<SlotReport> add(List<SlotReport> reports) {
        return database
                .createNativeQuery(ADD, String.class)
                .setParameter("reports", json.write(reports))
                .getResultList()
                .stream()
                .map(row -> json.read(row, SlotReport.class))
                .toList();
    }
}
