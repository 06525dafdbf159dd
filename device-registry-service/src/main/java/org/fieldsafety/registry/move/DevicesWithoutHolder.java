package org.fieldsafety.registry.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.registry.remediation.JsonColumns;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The review queue: units that wait for somebody to say who holds them. */
@ApplicationScoped
class DevicesWithoutHolder {
    private static final int UDI_DI_LENGTH = 14;

    private static final String PAGE =
            """
            select cast(jsonb_build_object(
                'udiDi', d.udi_di,
                'serial', d.serial,
                'catalogueNumber', d.catalogue_number,
                'disposition', d.disposition,
                'dispositionOn', d.disposition_on,
                'lastConsigneeId', (
                    select c.before ->> 'consignee_id' from device_change c
                    where (c.udi_di, c.serial) = (d.udi_di, d.serial) and jsonb_exists(c.before, 'consignee_id')
                    order by c.id desc limit 1),
                'registeredAt', d.registered_at,
                'registeredBy', d.registered_by,
                'notices', coalesce((
                    select jsonb_agg(jsonb_build_object('noticeId', n.id, 'reference', n.reference, 'status', a.status)
                        order by n.reference, n.id)
                    from affected_device a join notice n on n.id = a.notice_id
                    where (a.udi_di, a.serial) = (d.udi_di, d.serial) and not a.released), '[]')) as text)
            from device d
            where d.consignee_id is null and d.disposition in ('InUse', 'Returned')
                and (d.udi_di, d.serial) > (:udiDi, :serial)
                and (cast(:notice as uuid) is null or exists (
                    select from affected_device a
                    where (a.notice_id, a.udi_di, a.serial) = (cast(:notice as uuid), d.udi_di, d.serial)
                        and not a.released))
            order by d.udi_di, d.serial
            """;

    private final Session database;
    private final JsonColumns json;

    DevicesWithoutHolder(Session database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    /**
     * By UDI-DI and serial number.
     *
     * @param notice only those that this notice affects; null for all
     * @param after UDI-DI and serial number, one behind the other
     */
    List<DeviceWithoutHolderView> page(@Nullable UUID notice, String after, int limit) {
        int end = Math.min(UDI_DI_LENGTH, after.length());
        return database.createNativeQuery(PAGE, Tuple.class)
                .setParameter("notice", notice, UUID.class)
                .setParameter("udiDi", after.substring(0, end))
                .setParameter("serial", after.substring(end))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> row.get(0, String.class))
                .map(row -> json.read(row, DeviceWithoutHolderView.class))
                .toList();
    }
}
