package org.fieldsafety.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.fieldsafety.platform.problem.Problem;

/**
 * The door of the service: as many requests as it can bear are let in, the others are turned away at once, so that those
 * inside are answered as fast as ever. Health and metrics are always let in. A request is inside until its answer begins:
 * streams and slow readers take nobody's place.
 */
@ApplicationScoped
class Admission {
    /** Before anything is read or checked, and after the headers that every answer has. */
    private static final int BEFORE_SECURITY = 400;

    private static final String OPERATIONS = "/q/";
    private static final Buffer TURNED_AWAY = Buffer.buffer(
            """
            {"type":"urn:fieldsafety:problem:overloaded","title":"Too busy","status":503,\
            "detail":"There is more to do than can be done at once; nothing was changed, try again in a moment"}""");

    private final LimitsConfig config;
    private final AtomicInteger inside = new AtomicInteger();

    Admission(LimitsConfig config) {
        this.config = config;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_SECURITY);
    }

    private void admit(RoutingContext call) {
        var request = call.request();
        if (request.isSSL()) {
            request.response().putHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (request.path().startsWith(OPERATIONS)) {
            call.next();
            return;
        }
        boolean full = inside.incrementAndGet() > config.atOnce();
        if (full || isRead(request)) {
            endUnlessItArrives(call);
        }
        if (full) {
            inside.decrementAndGet();
            turnAway(request);
        } else {
            var turn = new Turn();
            call.addHeadersEndHandler(turn);
            call.addEndHandler(ended -> turn.handle(null));
            call.next();
        }
    }

    /** What is turned away is still read to its end, or else its sender would not see the answer. */
    private static void turnAway(HttpServerRequest request) {
        request.response()
                .setStatusCode(503)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE.toString())
                .putHeader(HttpHeaders.RETRY_AFTER, "1")
                .end(TURNED_AWAY);
        request.resume();
    }

    /** Whether the body is read as a whole; imports and files are streams that take as long as they take. */
    private static boolean isRead(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && (type.startsWith("application/json") || type.startsWith("application/x-www-form"));
    }

    private void endUnlessItArrives(RoutingContext call) {
        var request = call.request();
        if (!request.isEnded()) {
            long timer = call.vertx().setTimer(config.bodyWithin().toMillis(), late -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
            call.addEndHandler(ended -> call.vertx().cancelTimer(timer));
        }
    }

    /** Of one request; given back once, when its answer begins or it ends without one. */
    private final class Turn extends AtomicBoolean implements Handler<Void> {
        @Override
        public void handle(Void begun) {
            if (compareAndSet(false, true)) {
                inside.decrementAndGet();
            }
        }
    }
}
