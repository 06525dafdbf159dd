package org.fieldsafety.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.fieldsafety.platform.work.DatabaseAway;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What every service answers when a request can't be read, isn't allowed, or fails unexpectedly. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response refused(Refusal e) {
        return e.toResponse();
    }

    @ServerExceptionMapper
    Response invalid(InvalidInput e) {
        return Problem.of(e.violations()).toResponse();
    }

    @ServerExceptionMapper
    Response invalid(InvalidValue e) {
        return Problem.of(List.of(new Violation("", e.code(), String.valueOf(e.getMessage()))))
                .toResponse();
    }

    @ServerExceptionMapper
    Response constraints(ResteasyReactiveViolationException e) {
        return constraints((ConstraintViolationException) e);
    }

    @ServerExceptionMapper
    Response constraints(ConstraintViolationException e) {
        return Problem.of(e.getConstraintViolations().stream()
                        .map(v -> new Violation(FieldPath.of(v.getPropertyPath()), code(v), v.getMessage()))
                        .sorted(java.util.Comparator.comparing(Violation::field))
                        .toList())
                .toResponse();
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException e) {
        return MalformedJson.of(e).toResponse();
    }

    @ServerExceptionMapper
    Response webApplication(WebApplicationException e) {
        if (e.getCause() instanceof JacksonException json) {
            return MalformedJson.of(json).toResponse();
        }
        return HttpStatusProblem.of(e).toResponse();
    }

    /** Also thrown for a parameter that can't be converted: a wrong path is not there, a wrong query can be put right. */
    @ServerExceptionMapper
    Response notFound(NotFoundException e, UriInfo uri) {
        if (e.getCause() == null || uri.getQueryParameters().isEmpty()) {
            return HttpStatusProblem.of(e).toResponse();
        }
        var reason = "A query parameter has a value that can't be read";
        return Problem.of(400, "invalid-parameter", "Invalid parameter", reason).toResponse();
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException e) {
        return Problem.of(
                        412,
                        "stale-version",
                        "Changed meanwhile",
                        "Somebody changed it at the same time; read it again")
                .toResponse();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException e) {
        var problem = Problem.of(401, "unauthenticated", "Not authenticated", "A valid bearer token is needed");
        return Response.fromResponse(problem.toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return Problem.of(403, "forbidden", "Not allowed", "The token's roles do not allow this")
                .toResponse();
    }

    /** Who has gone away, or was ended for being slow, reads no answer, and nothing failed here. */
    @ServerExceptionMapper
    Response interrupted(IOException e) {
        if (rootOf(e) instanceof HttpClosedException) {
            return HttpStatusProblem.of(new ClientErrorException(Response.Status.REQUEST_TIMEOUT))
                    .toResponse();
        }
        return unexpected(e);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (isCutOff(e) || DatabaseAway.recognises(e)) {
            LOG.warnf(
                    "The database was away or too busy for a request: %s",
                    rootOf(e).getMessage());
            return new DatabaseBusy().toResponse();
        }
        var incident = UUID.randomUUID();
        LOG.errorf(e, "Unexpected failure, incident %s", incident);
        return Problem.of(500, "unexpected", "Unexpected failure", "Something failed here; incident " + incident)
                .toResponse();
    }

    /** By {@code statement_timeout} (SQLSTATE 57014), or because nobody could wait any longer. */
    private static boolean isCutOff(Throwable e) {
        return e instanceof TimeoutException
                || e instanceof SQLException sql && "57014".equals(sql.getSQLState())
                || e.getCause() != null && isCutOff(e.getCause());
    }

    private static Throwable rootOf(Throwable e) {
        return e.getCause() == null ? e : rootOf(e.getCause());
    }

    private static String code(ConstraintViolation<?> violation) {
        return switch (violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> "missing-value";
            case "Size" -> "wrong-size";
            case "Min", "Max", "Positive", "PositiveOrZero" -> "out-of-range";
            default -> "invalid-value";
        };
    }
}
