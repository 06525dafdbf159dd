package org.fieldsafety.registry.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Whether a device is affected, in one indexed statement whose JSON goes to the caller as it is. Plain JDBC outside a
 * transaction: this is the most frequent question the service is asked.
 */
@ApplicationScoped
class LookingUpDevice {
    private static final String SQL =
            """
            select json_strip_nulls(json_build_object(
                'udiDi', d.udi_di,
                'serial', d.serial,
                'catalogueNumber', d.catalogue_number,
                'lot', d.lot,
                'softwareVersion', d.software_version,
                'consigneeId', d.consignee_id,
                'notices', coalesce((
                    select json_agg(json_build_object(
                        'noticeId', a.notice_id,
                        'reference', n.reference,
                        'status', a.status,
                        'slots', a.slots) order by n.reference)
                    from affected_device a join notice n on n.id = a.notice_id
                    where (a.udi_di, a.serial) = (d.udi_di, d.serial) and not a.released), '[]')))
            from device d
            where d.udi_di = ? and d.serial = ? and (?::uuid[] is null or d.consignee_id = any (?))
            """;

    private final DataSource database;

    LookingUpDevice(DataSource database) {
        this.database = database;
    }

    /**
     * The device as the JSON of a {@link DeviceStatusView}, or null where there is none.
     *
     * @param heldBy consignees whose devices may be seen; null for all
     */
    @Nullable
    String find(UdiDi udiDi, SerialNumber serial, @Nullable Set<UUID> heldBy) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(SQL)) {
            var holders = heldBy == null ? null : connection.createArrayOf("uuid", heldBy.toArray());
            query.setString(1, udiDi.value());
            query.setString(2, serial.value());
            query.setArray(3, holders);
            query.setArray(4, holders);
            try (var found = query.executeQuery()) {
                return found.next() ? found.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The look-up of a device failed", e);
        }
    }
}
