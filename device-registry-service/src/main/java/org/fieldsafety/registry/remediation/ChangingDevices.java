package org.fieldsafety.registry.remediation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.fieldsafety.platform.audit.AuditTrail;
import org.fieldsafety.platform.outbox.Outbox;
import org.hibernate.Session;

/** The only way affected devices are written: each statement appends, set-based, one event for each row it changed. */
@ApplicationScoped
public class ChangingDevices {
    private static final String WITH_EVENTS =
            """
            with changed (device) as (
            %s
            )%s
            insert into outbox (topic, key, type, data)
            select 'fsn.affected-devices.v1',
                concat_ws(':', (device).notice_id, (device).udi_di, (device).serial),
                'affected-device.changed',
                convert_to(affected_device_event(device, cast(to_json(n.reference) as text), :change), 'UTF8')
            from changed join notice n on n.id = (device).notice_id
            """;

    private static final String CHANGE = "{\"kind\":\"%s\",\"at\":\"%s\"}";
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Session database;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    ChangingDevices(Session database, Outbox outbox, AuditTrail trail, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param change what the events say has happened
     * @param statement ends in {@code returning a}, the whole changed row; may use {@code :at}, the present time
     * @return how many were changed
     */
    public int run(String change, String statement, Map<String, ?> parameters) {
        return changed(change, WITH_EVENTS.formatted(statement, ""), parameters);
    }

    /**
     * @param note an insert that keeps something of the rows {@code changed}: of the {@code device}, and of whatever else
     *     the statement returns
     */
    public int run(String change, String statement, String note, Map<String, ?> parameters) {
        return changed(change, WITH_EVENTS.formatted(statement, ", noted as (" + note + ")"), parameters);
    }

    private int changed(String change, String statement, Map<String, ?> parameters) {
        var now = clock.instant();
        var query = database.createNativeMutationQuery(statement)
                .setParameter("change", CHANGE.formatted(change, MILLIS.format(now)));
        if (statement.contains(":at")) {
            query.setParameter("at", now);
        }
        parameters.forEach(query::setParameter);
        int changed = query.executeUpdate();
        if (changed > 0) {
            outbox.appendedBySql();
            trail.count("affected devices " + change, changed);
        }
        return changed;
    }
}
