package org.fieldsafety.platform.http;

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
            throw new HttpRefusal(
                    Kind.STALE, "stale-version", "It was changed since you read it; its ETag is now " + tag);
        }
    }
}
