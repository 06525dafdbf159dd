package org.fieldsafety.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request that can be read, and is refused because of what is or is not. A domain exception extends it: it says in the
 * user's words what is in the way; its kind decides the HTTP status, its code the problem's {@code type}.
 */
public abstract class Refusal extends RuntimeException {
    private final Kind kind;
    private final String code;
    private final String title;

    /** What sort of refusal it is. */
    public enum Kind {
        /** It breaks a rule of how requests are made. */
        MALFORMED(400),
        /** The token is good, and does not prove enough for this; a {@link #challenge} says what would. */
        UNAUTHENTICATED(401),
        /** Others may do it, this caller may not. */
        FORBIDDEN(403),
        /** There is no such thing, or none the caller may know of. */
        MISSING(404),
        /** The present state does not allow it. */
        CONFLICT(409),
        /** It was, and is no more: a link that ended, say. */
        GONE(410),
        /** It was changed since the caller read it. */
        STALE(412),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        /** The same key was used for another request. */
        REUSED(422),
        /** It must say which state it is about. */
        UNCONDITIONAL(428),
        /** The caller asks too often. */
        TOO_MANY(429),
        /** There is too much to do for everybody at this moment. */
        BUSY(503);

        final int status;

        Kind(int status) {
            this.status = status;
        }
    }

    /**
     * @param code stable, such as {@code obligation-not-found}
     * @param title a few words, the same for each refusal with this code
     * @param message what is in the way, this time
     */
    protected Refusal(Kind kind, String code, String title, String message) {
        super(message);
        this.kind = kind;
        this.code = code;
        this.title = title;
    }

    /** After which time another try may be worth it; null where that would change nothing. */
    protected @Nullable Duration retryAfter() {
        return null;
    }

    /** What the caller has to prove (RFC 9110, 11.6.1); null where a proof would change nothing. */
    protected @Nullable String challenge() {
        return null;
    }

    Response toResponse() {
        var problem = Problem.of(kind.status, code, title, getMessage()).toResponse();
        var wait = retryAfter();
        // A header without a value is none.
        return Response.fromResponse(problem)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge())
                .header(
                        HttpHeaders.RETRY_AFTER,
                        wait == null ? null : wait.plusMillis(999).toSeconds())
                .build();
    }
}
