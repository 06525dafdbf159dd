package org.fieldsafety.registry.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.registry.export.ExportFormat;
import org.fieldsafety.registry.export.ExportQuery;
import org.fieldsafety.registry.remediation.Disposition;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Goes through the devices of the register by UDI-DI and serial number: page by page, or all of them. */
@ApplicationScoped
class ListingRegister {
    private static final int UDI_DI_LENGTH = 14;
    private static final String FROM =
            " from device d left join consignee c on c.id = d.consignee_id where %s order by d.udi_di, d.serial";

    private static final String PAGE = "select d.*, c.customer_number" + FROM;

    /** Named as an import names them, so that what was exported can be imported. */
    private static final String CSV =
            """
            select d.udi_di, d.serial, d.catalogue_number, d.lot, d.software_version, c.customer_number as consignee,
                d.site, d.manufactured_on, d.shipped_on, d.connectivity, d.disposition, d.disposition_on\
            """
                    + FROM;

    private static final String NDJSON =
            """
            select d.udi_di as "udiDi", d.serial, d.catalogue_number as "catalogueNumber", d.lot,
                d.software_version as "softwareVersion", c.customer_number as consignee, d.site,
                d.manufactured_on as "manufacturedOn", d.shipped_on as "shippedOn", d.connectivity, d.disposition,
                d.disposition_on as "dispositionOn"\
            """
                    + FROM;

    private final Session database;

    ListingRegister(Session database) {
        this.database = database;
    }

    @Transactional
    List<ListedDeviceView> page(Filter filter, PageRequest page) {
        var values = new HashMap<String, Object>();
        var where = filter.where(values);
        var after = page.after();
        if (after != null) {
            if (after.length() <= UDI_DI_LENGTH) {
                throw new InvalidInput("cursor", "invalid-cursor", "This cursor was not given by a page before");
            }
            where += " and (d.udi_di, d.serial) > (:afterUdiDi, :afterSerial)";
            values.put("afterUdiDi", after.substring(0, UDI_DI_LENGTH));
            values.put("afterSerial", after.substring(UDI_DI_LENGTH));
        }
        var query = database.createNativeQuery(PAGE.formatted(where), Tuple.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(page.fetch()).getResultList().stream()
                .map(ListingRegister::view)
                .toList();
    }

    ExportQuery all(Filter filter, ExportFormat format) {
        var values = new HashMap<String, Object>();
        var where = filter.where(values);
        return new ExportQuery((format == ExportFormat.CSV ? CSV : NDJSON).formatted(where), values);
    }

    private static ListedDeviceView view(Tuple row) {
        return new ListedDeviceView(
                row.get("udi_di", String.class),
                row.get("serial", String.class),
                row.get("catalogue_number", String.class),
                row.get("lot", String.class),
                row.get("software_version", String.class),
                row.get("customer_number", String.class),
                row.get("consignee_id", UUID.class),
                row.get("site", String.class),
                row.get("manufactured_on", LocalDate.class),
                row.get("shipped_on", LocalDate.class),
                row.get("connectivity", String.class),
                Disposition.valueOf(row.get("disposition", String.class)),
                row.get("disposition_on", LocalDate.class));
    }

    /**
     * What the caller asks for, and what it may see; null where there is no limit.
     *
     * @param equal what columns of the device must be equal to, by name
     * @param withoutHolder only those that nobody holds
     * @param seen the only consignees whose devices the caller may see
     */
    record Filter(Map<String, @Nullable Object> equal, boolean withoutHolder, @Nullable Set<UUID> seen) {

        private String where(Map<String, Object> values) {
            var where = new StringBuilder("true");
            equal.forEach((column, value) -> {
                if (value != null) {
                    var name = column.replace("_", "");
                    where.append(" and d.").append(column).append(" = :").append(name);
                    values.put(name, value);
                }
            });
            if (withoutHolder) {
                where.append(" and d.consignee_id is null");
            }
            if (seen != null) {
                where.append(" and d.consignee_id = any (array(select spoken_for(:seen)))");
                values.put("seen", seen.toArray(UUID[]::new));
            }
            return where.toString();
        }
    }
}
