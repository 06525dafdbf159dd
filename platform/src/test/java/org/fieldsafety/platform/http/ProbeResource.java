package org.fieldsafety.platform.http;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fieldsafety.platform.problem.InvalidValue;
import org.fieldsafety.platform.problem.Violations;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;

/** An application for the tests of the HTTP conventions. */
@Path("/probes")
@PermitAll
public class ProbeResource {
    static volatile CountDownLatch entered = new CountDownLatch(0);
    static volatile CountDownLatch proceed = new CountDownLatch(0);

    private final DataSource database;
    private final Idempotency idempotency;
    private final Caller caller;

    ProbeResource(DataSource database, Idempotency idempotency, Caller caller) {
        this.database = database;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    public record Probe(@NotBlank String id, @NotNull @Valid List<Part> parts, LocalDate due) {}

    public record Part(@NotBlank String code, String colour) {}

    @POST
    @RolesAllowed(Roles.REGISTRAR)
    public Response create(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid Probe probe) {
        return idempotency.once(key, "create", probe, () -> {
            insert(probe.id());
            return Response.status(201)
                    .header("Location", "/probes/" + probe.id())
                    .header("ETag", Preconditions.etag(1))
                    .entity(Map.of("id", probe.id()))
                    .build();
        });
    }

    @POST
    @Path("/colours")
    public Response colours(@NotNull Probe probe) {
        var violations = new Violations();
        for (int i = 0; i < probe.parts().size(); i++) {
            var colour = probe.parts().get(i).colour();
            violations.at("parts[" + i + "].colour", () -> {
                if (!"red".equals(colour)) {
                    throw new InvalidValue("unknown-colour", colour + " is no colour we know");
                }
                return colour;
            });
        }
        violations.throwIfAny();
        return Response.noContent().build();
    }

    @PUT
    public Response change(@HeaderParam("If-Match") String ifMatch) {
        Preconditions.requireMatch(ifMatch, 7);
        return Response.noContent().build();
    }

    @GET
    public Response list(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        int after = page.after() == null ? 0 : Integer.parseInt(page.after());
        var fetched = IntStream.rangeClosed(after + 1, Math.min(after + page.fetch(), 7))
                .boxed()
                .toList();
        return Page.of(fetched, page, String::valueOf).toResponse(uri);
    }

    @GET
    @Path("/caller")
    @RolesAllowed({Roles.CONSIGNEE, Roles.AUTHORITY, Roles.AUTHOR})
    public Map<String, String> caller() {
        return Map.of(
                "subject", caller.subject(),
                "name", caller.name(),
                "staff", String.valueOf(caller.isStaff()),
                "consignees", caller.consignees().toString(),
                "country", String.valueOf(caller.country()));
    }

    @GET
    @Path("/stale")
    public Response stale() {
        throw new OptimisticLockException("changed");
    }

    @GET
    @Path("/broken")
    public Response broken() {
        throw new IllegalStateException("secret detail");
    }

    @Path("/unannotated")
    public static class Unannotated {
        @GET
        public String forgotten() {
            return "reachable";
        }
    }

    @Transactional
    void insert(String id) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into probe (id, value) values (?, 1)")) {
            insert.setString(1, id);
            insert.executeUpdate();
            entered.countDown();
            proceed.await();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
