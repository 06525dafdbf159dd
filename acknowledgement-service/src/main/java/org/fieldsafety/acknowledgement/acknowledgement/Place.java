package org.fieldsafety.acknowledgement.acknowledgement;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A place among the acknowledgements of one obligation, in the order they were submitted. */
record Place(Instant submittedAt, UUID id) {

    /** Where the page asked for continues; null when it is the first. */
    static @Nullable Place after(PageRequest page) {
        var key = page.after();
        if (key == null) {
            return null;
        }
        try {
            var parts = key.split(" ", 2);
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new InvalidInput("cursor", "invalid-cursor", "This cursor was not given by a page before");
        }
    }

    /** As cursors write it. */
    @Override
    public String toString() {
        return submittedAt + " " + id;
    }
}
