package org.fieldsafety.acknowledgement.acknowledgement;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.fieldsafety.acknowledgement.answer.Quantity;
import org.fieldsafety.acknowledgement.answer.SlotAnswer;
import org.fieldsafety.acknowledgement.answer.UnitAnswer;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.registry.JsonRows;
import org.fieldsafety.acknowledgement.registry.UnitName;
import org.hibernate.Session;

/** What each consignee last answered to each question, and to each action on a unit in a mode. */
@ApplicationScoped
public class LatestAnswers {
    private static final String ANSWER =
            """
            with given as (
                select "udiDi" as udi_di, serial, parts from jsonb_to_recordset(cast(? as jsonb))
                    as row ("udiDi" text, serial text, parts jsonb)),
            kept as (
                insert into latest_answer as known (notice_id, consignee_id, udi_di, serial, parts)
                select ?, ?, udi_di, serial, parts from given order by udi_di, serial
                on conflict (notice_id, consignee_id, udi_di, serial)
                    do update set parts = known.parts || excluded.parts
                returning new.udi_di, new.serial, old.parts as before)
            select cast(before -> part ->> 'acknowledgement' as uuid) as id
            from kept join given using (udi_di, serial), jsonb_object_keys(given.parts) as part
            where jsonb_exists(before, part)
            group by 1 order by max(cast(before -> part ->> 'submittedAt' as timestamptz)) desc""";

    /** Rows of what is no unit's have neither. */
    private static final UnitName NO_UNIT = new UnitName("", "");

    private final Session database;
    private final DataSource connections;
    private final JsonRows rows;
    private final ObjectMapper json;

    LatestAnswers(Session database, DataSource connections, JsonRows rows, ObjectMapper json) {
        this.database = database;
        this.connections = connections;
        this.rows = rows;
        this.json = json;
    }

    private record Row(String udiDi, String serial, Map<String, LatestAnswer> parts) {}

    /**
     * The answers of an acknowledgement that was submitted last: its obligation is locked.
     *
     * @return the acknowledgements that said something of the same until now, the newest first
     */
    List<UUID> answer(Acknowledgement acknowledgement, List<UnitAnswer> recorded) {
        var answered = new ArrayList<Row>(recorded.size() + 1);
        var general = general(acknowledgement);
        if (!general.isEmpty()) {
            answered.add(new Row(NO_UNIT.udiDi(), NO_UNIT.serial(), general));
        }
        for (var unit : recorded) {
            answered.add(new Row(
                    unit.udiDi(),
                    unit.serial(),
                    unit.slots().stream()
                            .collect(toMap(LatestAnswers::part, slot -> LatestAnswer.of(acknowledgement, slot)))));
        }
        return superseded(acknowledgement.obligation(), rows.of(answered));
    }

    /** Past the session, which would first look for changes in all it holds. */
    private List<UUID> superseded(ObligationId obligation, String answered) {
        try (var connection = connections.getConnection();
                var answer = connection.prepareStatement(ANSWER)) {
            answer.setString(1, answered);
            answer.setObject(2, obligation.noticeId());
            answer.setObject(3, obligation.consigneeId());
            var superseded = new ArrayList<UUID>();
            try (var found = answer.executeQuery()) {
                while (found.next()) {
                    superseded.add(found.getObject(1, UUID.class));
                }
            }
            return superseded;
        } catch (SQLException e) {
            throw new IllegalStateException("The latest answers could not be kept", e);
        }
    }

    private static Map<String, LatestAnswer> general(Acknowledgement acknowledgement) {
        var content = acknowledgement.content();
        var answer = LatestAnswer.of(acknowledgement);
        var parts = new LinkedHashMap<String, LatestAnswer>();
        content.answers().forEach(given -> parts.put(given.question(), answer));
        List<Quantity> quantities = content.quantities() == null ? List.of() : content.quantities();
        quantities.forEach(quantity -> parts.put("quantity:" + quantity.udiDi(), answer));
        if (content.holdsNone() != null) {
            parts.put("holds:none", answer);
        }
        return parts;
    }

    private static String part(SlotAnswer slot) {
        return part(slot.action(), slot.mode());
    }

    /** The key of an action in a mode. */
    public static String part(String action, String mode) {
        return action + ":" + mode;
    }

    /** What was answered of units from the first to the last by UDI-DI and serial number, by unit and {@link #part}. */
    public Map<UnitName, Map<String, LatestAnswer>> between(ObligationId obligation, UnitName first, UnitName last) {
        return database.createNativeQuery(
                        """
                        select udi_di, serial, cast(parts as text) as parts from latest_answer
                        where notice_id = :notice and consignee_id = :consignee
                            and (udi_di, serial) >= (:firstUdiDi, :firstSerial)
                            and (udi_di, serial) <= (:lastUdiDi, :lastSerial)""",
                        Tuple.class)
                .setParameter("notice", obligation.noticeId())
                .setParameter("consignee", obligation.consigneeId())
                .setParameter("firstUdiDi", first.udiDi())
                .setParameter("firstSerial", first.serial())
                .setParameter("lastUdiDi", last.udiDi())
                .setParameter("lastSerial", last.serial())
                .getResultStream()
                .collect(toMap(
                        row -> new UnitName(row.get("udi_di", String.class), row.get("serial", String.class)),
                        row -> parts(row.get("parts", String.class))));
    }

    private Map<String, LatestAnswer> parts(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, LatestAnswer>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was answered last is unreadable", e);
        }
    }
}
