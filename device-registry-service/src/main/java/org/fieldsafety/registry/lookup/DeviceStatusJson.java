package org.fieldsafety.registry.lookup;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the JSON of a {@link DeviceStatusView} from the rows of one device, one for each notice that affects it. Having
 * PostgreSQL build it took twice the time of the whole statement; slots are taken over as they are stored.
 */
final class DeviceStatusJson {
    /** Every column as the text it has in JSON, so that nothing is converted on the way. */
    static final String COLUMNS =
            """
            d.udi_di, d.serial, d.catalogue_number, d.lot, d.software_version, d.consignee_id::text, d.site,
            d.connectivity, d.manufactured_on::text, d.shipped_on::text, nullif(d.disposition, 'InUse'),
            d.disposition_on::text, a.notice_id::text, n.reference, a.status, a.slots::text
            """;

    private static final String[] FIELDS = {
        "{\"udiDi\":",
        ",\"serial\":",
        ",\"catalogueNumber\":",
        ",\"lot\":",
        ",\"softwareVersion\":",
        ",\"consigneeId\":",
        ",\"site\":",
        ",\"connectivity\":",
        ",\"manufacturedOn\":",
        ",\"shippedOn\":",
        ",\"disposition\":",
        ",\"dispositionOn\":"
    };
    private static final int NOTICE = FIELDS.length;
    private static final int REFERENCE = NOTICE + 1;
    private static final int STATUS = NOTICE + 2;
    private static final int SLOTS = NOTICE + 3;
    private static final int USUAL_LENGTH = 1024;

    private DeviceStatusJson() {}

    /**
     * @param rows of one device, at least one, with {@link #COLUMNS} from the index {@code first} on
     */
    static String of(List<Row> rows, int first) {
        var json = new StringBuilder(USUAL_LENGTH);
        var device = rows.get(0);
        for (int i = 0; i < FIELDS.length; i++) {
            var value = device.getString(first + i);
            if (value != null) {
                json.append(FIELDS[i]);
                quote(value, json);
            }
        }
        json.append(",\"notices\":[");
        if (device.getString(first + NOTICE) != null) {
            writeNotices(ordered(rows, first), first, json);
        }
        return json.append("]}").toString();
    }

    private static List<Row> ordered(List<Row> rows, int first) {
        if (rows.size() == 1) {
            return rows;
        }
        var ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparing(row -> row.getString(first + REFERENCE)));
        return ordered;
    }

    private static void writeNotices(List<Row> rows, int first, StringBuilder json) {
        var comma = "{\"noticeId\":";
        for (var row : rows) {
            json.append(comma);
            quote(row.getString(first + NOTICE), json);
            json.append(",\"reference\":");
            quote(row.getString(first + REFERENCE), json);
            json.append(",\"status\":");
            quote(row.getString(first + STATUS), json);
            json.append(",\"slots\":").append(row.getString(first + SLOTS)).append('}');
            comma = ",{\"noticeId\":";
        }
    }

    private static void quote(@Nullable String value, StringBuilder json) {
        json.append('"');
        if (value != null) {
            JsonStringEncoder.getInstance().quoteAsString(value, json);
        }
        json.append('"');
    }
}
