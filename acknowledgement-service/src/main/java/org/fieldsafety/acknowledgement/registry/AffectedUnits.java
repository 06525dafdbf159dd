package org.fieldsafety.acknowledgement.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.jspecify.annotations.Nullable;

/** The affected devices known here. */
@ApplicationScoped
public class AffectedUnits implements PanacheRepositoryBase<AffectedUnit, AffectedUnitId> {
    private static final String UNMATCHED =
            """
            select named.udi_di, named.serial
            from unnest(?, ?) with ordinality as named (udi_di, serial, place)
            where not exists (
                select from affected_unit unit
                where unit.notice_id = ? and unit.consignee_id = ?
                    and unit.udi_di = named.udi_di and unit.serial = named.serial)
            order by named.place""";

    private static final String LEARN =
            """
            insert into affected_unit as known
                (notice_id, udi_di, serial, version, consignee_id, status, slots)
            select "noticeId", "udiDi", serial, version,
                case when not released then "consigneeId" end, status, coalesce(slots, '[]')
            from jsonb_to_recordset(cast(:rows as jsonb)) as device
                ("noticeId" uuid, "udiDi" text, serial text, version bigint, status text,
                 released boolean, "consigneeId" uuid, slots jsonb)
            order by "noticeId", "udiDi", serial
            on conflict (notice_id, udi_di, serial) do update set
                version = excluded.version, consignee_id = excluded.consignee_id,
                status = excluded.status, slots = excluded.slots
            where excluded.version > known.version
            returning new.notice_id as notice,
                old.consignee_id as old_holder, old.status as old_status,
                new.consignee_id as new_holder, new.status as new_status""";

    private final DataSource connections;
    private final JsonRows rows;

    AffectedUnits(DataSource connections, JsonRows rows) {
        this.connections = connections;
        this.rows = rows;
    }

    /** The consignee's units by UDI-DI and serial number, from after the one given or from the first. */
    public List<AffectedUnit> of(ObligationId obligation, @Nullable UnitName after, int limit) {
        return find(
                        """
                        id.noticeId = ?1 and consigneeId = ?2 and (id.udiDi, id.serial) > (?3, ?4)
                        order by id.udiDi, id.serial""",
                        obligation.noticeId(),
                        obligation.consigneeId(),
                        after == null ? "" : after.udiDi(),
                        after == null ? "" : after.serial())
                .range(0, limit - 1)
                .list();
    }

    /** Those of the units named, in their order, which are not the consignee's affected devices. */
    public List<UnitName> unmatched(ObligationId obligation, List<UnitName> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        try (var connection = connections.getConnection();
                var select = connection.prepareStatement(UNMATCHED)) {
            select.setArray(1, texts(connection, units, UnitName::udiDi));
            select.setArray(2, texts(connection, units, UnitName::serial));
            select.setObject(3, obligation.noticeId());
            select.setObject(4, obligation.consigneeId());
            var unmatched = new ArrayList<UnitName>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    unmatched.add(new UnitName(found.getString(1), found.getString(2)));
                }
            }
            return unmatched;
        } catch (SQLException e) {
            throw new IllegalStateException("Affected devices could not be read", e);
        }
    }

    private static Array texts(Connection connection, List<UnitName> units, Function<UnitName, String> part)
            throws SQLException {
        return connection.createArrayOf("text", units.stream().map(part).toArray());
    }

    /**
     * Keeps what is newer than what is known.
     *
     * @param devices at most one for each notice, UDI-DI and serial number
     * @return what that changed for the obligations
     */
    List<UnitMove> learn(Collection<AffectedDeviceEvent> devices) {
        return getSession()
                .createNativeQuery(LEARN, Tuple.class)
                .setParameter("rows", rows.of(devices))
                .getResultStream()
                .map(UnitMove::of)
                .toList();
    }
}
