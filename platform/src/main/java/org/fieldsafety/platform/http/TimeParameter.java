package org.fieldsafety.platform.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.fieldsafety.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A query parameter that is a time, of those the database knows: from 1970 to 9999. */
public final class TimeParameter {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private TimeParameter() {}

    /** @param text RFC 3339 with any offset; null and empty are absent */
    public static @Nullable Instant read(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var time = OffsetDateTime.parse(text).toInstant();
            if (!time.isBefore(Instant.EPOCH) && !time.isAfter(LATEST)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            throw noTime(name);
        }
        throw noTime(name);
    }

    private static InvalidInput noTime(String name) {
        return new InvalidInput(name, "invalid-parameter", "Write the time as 2026-11-20T00:00:00Z");
    }
}
