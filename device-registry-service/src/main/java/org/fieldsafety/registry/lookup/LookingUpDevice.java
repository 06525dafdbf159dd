package org.fieldsafety.registry.lookup;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.fieldsafety.registry.device.DeviceKey;
import org.jspecify.annotations.Nullable;

/**
 * Whether devices are affected: one indexed statement, from which JSON is written directly. This is the most frequent
 * question the service is asked, so no thread waits for the database.
 */
@ApplicationScoped
class LookingUpDevice {
    private static final String NOTICES =
            """
            left join affected_device a on a.udi_di = d.udi_di and a.serial = d.serial and not a.released
            left join notice n on n.id = a.notice_id
            """;

    private static final String ONE = "select " + DeviceStatusJson.COLUMNS + " from device d " + NOTICES
            + " where d.udi_di = $1 and d.serial = $2";
    private static final String ONE_HELD = ONE + " and d.consignee_id = any (array(select spoken_for($3)))";
    private static final String MANY = "select asked.nth::int, " + DeviceStatusJson.COLUMNS
            + """
            from unnest($1::text[], $2::text[]) with ordinality asked(udi_di, serial, nth)
            join device d on d.udi_di = asked.udi_di and d.serial = asked.serial
            """
            + NOTICES;
    private static final String MANY_HELD = MANY + " where d.consignee_id = any (array(select spoken_for($3)))";

    /** Asks for no device: one that is unknown is answered like one that nothing is wrong with. */
    private static final String PUBLIC =
            """
            select json_build_object('notices', coalesce(json_agg(json_build_object(
                'reference', n.reference,
                'status', a.status,
                'contacts', n.contacts) order by n.reference), '[]'))::text
            from affected_device a join notice n on n.id = a.notice_id
            where a.udi_di = $1 and a.serial = $2 and not a.released
            """;

    private final SqlClient database;

    LookingUpDevice(LookUpClient client, Pool pool) {
        this.database = client.besides(pool);
    }

    /**
     * The device as the JSON of a {@link DeviceStatusView}, or null where there is none.
     *
     * @param heldBy consignees whose devices may be seen; null for all
     */
    Uni<@Nullable String> find(DeviceKey key, @Nullable Set<UUID> heldBy) {
        var parameters = Tuple.of(key.udiDi().value(), key.serial().value());
        var rows = heldBy == null
                ? rows(ONE, parameters)
                : rows(ONE_HELD, parameters.addArrayOfUUID(heldBy.toArray(UUID[]::new)));
        return rows.map(found -> found.size() == 0 ? null : DeviceStatusJson.of(list(found), 0));
    }

    /**
     * The devices as the JSON of a {@link DeviceStatusView} each, in the places of their keys; null where there is none.
     *
     * @param keys null where none was named
     */
    Uni<@Nullable String[]> findAll(List<@Nullable DeviceKey> keys, @Nullable Set<UUID> heldBy) {
        var udiDis = keys.stream()
                .map(key -> key == null ? null : key.udiDi().value())
                .toArray(String[]::new);
        var serials = keys.stream()
                .map(key -> key == null ? null : key.serial().value())
                .toArray(String[]::new);
        var parameters = Tuple.tuple().addArrayOfString(udiDis).addArrayOfString(serials);
        var rows = heldBy == null
                ? rows(MANY, parameters)
                : rows(MANY_HELD, parameters.addArrayOfUUID(heldBy.toArray(UUID[]::new)));
        return rows.map(found -> {
            var places = new @Nullable String[keys.size()];
            var devices = new TreeMap<Integer, List<Row>>();
            found.forEach(row -> devices.computeIfAbsent(row.getInteger(0), nth -> new ArrayList<>())
                    .add(row));
            devices.forEach((nth, device) -> places[nth - 1] = DeviceStatusJson.of(device, 1));
            return places;
        });
    }

    /** What anybody may know of the device, as the JSON of a {@link PublicDeviceStatusView}. */
    Uni<String> findForThePublic(DeviceKey key) {
        return rows(PUBLIC, Tuple.of(key.udiDi().value(), key.serial().value()))
                .map(found -> found.iterator().next().getString(0));
    }

    private static List<Row> list(RowSet<Row> rows) {
        var list = new ArrayList<Row>(rows.size());
        rows.forEach(list::add);
        return list;
    }

    private Uni<RowSet<Row>> rows(String sql, Tuple parameters) {
        return Uni.createFrom()
                .completionStage(
                        () -> database.preparedQuery(sql).execute(parameters).toCompletionStage());
    }
}
