package org.fieldsafety.acknowledgement.answer;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The days on which what a notice asks can have been done, and been signed: from the one of its first publication.
 *
 * @param first null while that is not known here
 * @param last the latest day that has begun anywhere
 */
record Days(@Nullable LocalDate first, LocalDate last) {
    private static final LocalDate ANY = LocalDate.of(1900, 1, 1);
    /** Where a day ends last: there the notice may have come out on the day before. */
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

    static Days of(KnownNotice notice, LocalDate last) {
        var published = notice.firstPublishedAt();
        return new Days(published == null ? null : LocalDate.ofInstant(published, LATEST), last);
    }

    void check(String field, LocalDate day, Violations wrong) {
        if (day.isAfter(last)) {
            wrong.add(field, "date-in-future", "The day has not come yet");
        } else if (day.isBefore(ANY)) {
            wrong.add(field, "date-too-early", "No such device existed then");
        } else if (first != null && day.isBefore(first)) {
            wrong.add(
                    field,
                    "date-before-notice",
                    "What the notice asks can't be older than the notice: it is of " + first);
        }
    }
}
