package org.fieldsafety.registry.lookup;

import static java.util.Objects.requireNonNull;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The look-up's way to the database: requests share a few connections and are sent on without waiting for the answers to
 * those before. A pool lends a connection to one request after the other, and PostgreSQL falls asleep and wakes up for
 * each. None of these statements is part of a transaction.
 */
@Singleton
class LookUpClient implements PgPoolCreator {
    private volatile @Nullable SqlClient client;

    /** Called with the data source as it is configured, when its pool is first used. */
    @Override
    public Pool create(Input input) {
        var addresses = List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList());
        client = PgBuilder.client()
                .with(input.poolOptions())
                .connectingTo(addresses)
                .using(input.vertx())
                .build();
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(addresses)
                .using(input.vertx())
                .build();
    }

    SqlClient besides(Pool pool) {
        pool.size(); // is what makes the pool, and the client with it
        return requireNonNull(client);
    }
}
