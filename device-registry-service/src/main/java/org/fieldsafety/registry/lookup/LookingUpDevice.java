package org.fieldsafety.registry.lookup;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.fieldsafety.registry.device.DeviceKey;
import org.jspecify.annotations.Nullable;

/**
 * Whether devices are affected: one indexed statement, from which JSON is written directly. This is the most frequent
 * question the service is asked, so no thread waits for the database, and what is asked at the same time is asked
 * together.
 */
@ApplicationScoped
class LookingUpDevice {
    private static final String DEVICES = "select asked.nth::int, " + DeviceStatusJson.COLUMNS
            + """
            from unnest($1::text[], $2::text[]) with ordinality asked(udi_di, serial, nth)
            join device d on d.udi_di = asked.udi_di and d.serial = asked.serial
            left join affected_device a on a.udi_di = d.udi_di and a.serial = d.serial and not a.released
            left join notice n on n.id = a.notice_id
            """;
    private static final String DEVICES_HELD = DEVICES + " where d.consignee_id = any (array(select spoken_for($3)))";

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

    /** Seconds after which a question is given up; the database gives it up soon after. */
    private static final int LONGEST = 10;

    private final SqlClient database;
    private final AskedTogether<DeviceKey, @Nullable String> together =
            new AskedTogether<>(keys -> statuses(keys, null));

    LookingUpDevice(LookUpClient client, Pool pool) {
        this.database = client.besides(pool);
    }

    /**
     * The device as the JSON of a {@link DeviceStatusView}, or null where there is none.
     *
     * @param heldBy consignees whose devices may be seen; null for all
     */
    CompletionStage<@Nullable String> find(DeviceKey key, @Nullable Set<UUID> heldBy) {
        return heldBy == null
                ? together.ask(key)
                : findAll(List.of(key), heldBy).thenApply(found -> found.get(0));
    }

    /**
     * The devices as the JSON of a {@link DeviceStatusView} each, in the places of their keys; null where there is none.
     *
     * @param keys null where none was named
     */
    CompletionStage<List<@Nullable String>> findAll(List<@Nullable DeviceKey> keys, @Nullable Set<UUID> heldBy) {
        return statuses(keys, heldBy).timeout(LONGEST, SECONDS).toCompletionStage();
    }

    /** What anybody may know of the device, as the JSON of a {@link PublicDeviceStatusView}. */
    CompletionStage<String> findForThePublic(DeviceKey key) {
        return database.preparedQuery(PUBLIC)
                .execute(Tuple.of(key.udiDi().value(), key.serial().value()))
                .map(found -> found.iterator().next().getString(0))
                .timeout(LONGEST, SECONDS)
                .toCompletionStage();
    }

    private Future<List<@Nullable String>> statuses(
            List<? extends @Nullable DeviceKey> keys, @Nullable Set<UUID> heldBy) {
        var udiDis = new @Nullable String[keys.size()];
        var serials = new @Nullable String[keys.size()];
        for (int i = 0; i < udiDis.length; i++) {
            var key = keys.get(i);
            if (key != null) {
                udiDis[i] = key.udiDi().value();
                serials[i] = key.serial().value();
            }
        }
        var parameters = Tuple.tuple().addArrayOfString(udiDis).addArrayOfString(serials);
        var rows = heldBy == null
                ? database.preparedQuery(DEVICES).execute(parameters)
                : database.preparedQuery(DEVICES_HELD).execute(parameters.addArrayOfUUID(heldBy.toArray(UUID[]::new)));
        return rows.map(found -> statuses(found, udiDis.length));
    }

    /** A device has a row for each notice that affects it, and rows come in no order. */
    private static List<@Nullable String> statuses(RowSet<Row> rows, int size) {
        var places = new ArrayList<@Nullable List<Row>>(Collections.nCopies(size, null));
        for (var row : rows) {
            int place = row.getInteger(0) - 1;
            var device = places.get(place);
            if (device == null) {
                places.set(place, device = new ArrayList<>(1));
            }
            device.add(row);
        }
        var statuses = new ArrayList<@Nullable String>(size);
        for (var device : places) {
            statuses.add(device == null ? null : DeviceStatusJson.of(device, 1));
        }
        return statuses;
    }
}
