package org.fieldsafety.platform.http;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.fieldsafety.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A place in a list that is in the order of times, and of ids where those are equal. */
public record Place(Instant at, UUID id) {
    /** Java's times reach further than those of the database. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /** Where the page asked for continues; null when it is the first. */
    public static @Nullable Place after(PageRequest page) {
        var key = page.after();
        if (key == null) {
            return null;
        }
        try {
            var parts = key.split(" ", 2);
            var at = Instant.parse(parts[0]);
            if (!at.isBefore(Instant.EPOCH) && !at.isAfter(LATEST)) {
                return new Place(at, UUID.fromString(parts[parts.length - 1]));
            }
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw noCursor();
        }
        throw noCursor();
    }

    private static InvalidInput noCursor() {
        return new InvalidInput("cursor", "invalid-cursor", "This cursor was not given by a page before");
    }

    /** As cursors write it. */
    @Override
    public String toString() {
        return at + " " + id;
    }
}
