package org.fieldsafety.notice.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A notice in a list. */
record NoticeSummary(
        UUID id,
        @Schema(examples = "FSN2023-1338") String reference,
        @Schema(examples = "1") int revision,
        NoticeStatus status,
        @Schema(
                        description = "Title by language",
                        examples = "{\"en\": \"Security flaw in the copy service of two sequencers\"}")
                Map<String, String> titles,
        @Schema(examples = "2026-11-22T12:00:00Z") @Nullable Instant publishedAt) {

    Position position() {
        return new Position(reference, revision);
    }

    /** Where it stands in the list; written as {@code FSN2023-1338 1}, since a reference holds no space. */
    record Position(String reference, int revision) {
        private static final Position START = new Position("", 0);

        static Position of(@Nullable String key) {
            if (key == null) {
                return START;
            }
            int space = key.indexOf(' ');
            try {
                return new Position(key.substring(0, space), Integer.parseInt(key.substring(space + 1)));
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw new InvalidInput("cursor", "invalid-cursor", "This cursor was not given by a page before");
            }
        }

        String key() {
            return reference + " " + revision;
        }
    }
}
