package org.fieldsafety.platform.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.work.LongWork;

/** Operations that take what limits are about: time, connections, bodies. */
@Path("/slow")
@PermitAll
public class SlowResource {
    static final Semaphore ENTERED = new Semaphore(0);
    static volatile CountDownLatch proceed = new CountDownLatch(0);

    private final DataSource database;
    private final LongWork longWork;

    SlowResource(DataSource database, LongWork longWork) {
        this.database = database;
        this.longWork = longWork;
    }

    @GET
    public String waiting() throws InterruptedException {
        ENTERED.release();
        proceed.await();
        return "done";
    }

    /** More than all buffers on the way hold. */
    @GET
    @Path("/large")
    public StreamingOutput large() {
        var some = new byte[1 << 20];
        return out -> {
            for (int i = 0; i < 100; i++) {
                out.write(some);
            }
        };
    }

    @GET
    @Path("/caller")
    @RolesAllowed(Roles.PARTNER)
    public String known() {
        return "known";
    }

    @POST
    @Path("/body")
    public String body(Map<String, Object> body) {
        return "read";
    }

    @GET
    @Path("/statement")
    public String statement(
            @QueryParam("long") boolean isLong, @QueryParam("seconds") @DefaultValue("2") double seconds) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (isLong) {
                longWork.begin();
            }
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement("select pg_sleep(?)")) {
                statement.setDouble(1, seconds);
                statement.execute();
                return "slept";
            }
        });
    }

    /** Keeps every connection that can be had until the end of the waiting. */
    static AutoCloseable holdAll(DataSource database) throws SQLException {
        var held = new java.util.ArrayList<java.sql.Connection>();
        try {
            for (int i = 0; i < 100; i++) {
                held.add(database.getConnection());
            }
            throw new IllegalStateException("The pool has no end");
        } catch (SQLException e) {
            return () -> {
                for (var connection : held) {
                    connection.close();
                }
            };
        }
    }
}
