package org.fieldsafety.platform.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import org.fieldsafety.platform.problem.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** Entity tags from versions, and the check of {@code If-Match} (RFC 9110, 13.1.1; 428 from RFC 6585). */
public final class Preconditions {
    private Preconditions() {}

    /** The strong entity tag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** Passes when the header names the version; answers 428 without a header and 412 when it names another. */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new HttpRefusal(
                    Kind.UNCONDITIONAL, "precondition-required", "Send If-Match with the ETag you last read");
        }
        var tag = etag(version);
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(t -> t.equals(tag) || t.equals("*"))) {
            throw stale(tag);
        }
    }

    /** What is answered where the reader has it as it is; null where it is to be sent. */
    public static @Nullable ResponseBuilder unchanged(Request request, EntityTag tag) {
        @Nullable ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer != null && answer.build().getStatus() == Status.PRECONDITION_FAILED.getStatusCode()) {
            throw stale("\"" + tag.getValue() + "\"");
        }
        return answer;
    }

    private static HttpRefusal stale(String tag) {
        return new HttpRefusal(Kind.STALE, "stale-version", "It was changed since you read it; its ETag is now " + tag);
    }
}
