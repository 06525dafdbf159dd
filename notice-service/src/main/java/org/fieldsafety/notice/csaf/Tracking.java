package org.fieldsafety.notice.csaf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fieldsafety.notice.notice.Notice;
import org.fieldsafety.notice.notice.NoticeStatus;
import org.fieldsafety.notice.notice.Revision;
import org.fieldsafety.notice.notice.Step;

/**
 * The versions of an advisory: one for each revision that was published, and one for the end of the notice. They have
 * numbers of their own because CSAF allows no gap (6.1.21), which a revision that was given up would leave.
 */
record Tracking(String id, List<Version> versions) {

    /** @param what key of the word that says it */
    record Version(int number, int revision, Instant date, String what) {}

    static Tracking of(Notice notice, Revision last) {
        var versions = new ArrayList<Version>();
        for (var revision : notice.revisions()) {
            var publishedAt = revision.publishedAt();
            if (publishedAt != null) {
                var what = versions.isEmpty() ? "version.first" : "version.next";
                versions.add(new Version(versions.size() + 1, revision.number(), publishedAt, what));
            }
        }
        if (last.status() == NoticeStatus.Closed || last.status() == NoticeStatus.Withdrawn) {
            var end = last.history().stream()
                    .filter(step ->
                            step.kind() == Step.Kind.valueOf(last.status().name()))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            versions.add(new Version(versions.size() + 1, last.number(), end.at(), "version." + last.status()));
        }
        return new Tracking(last.reference(), versions);
    }

    Version first() {
        return versions.get(0);
    }

    Version current() {
        return versions.get(versions.size() - 1);
    }

    /** CSAF 2.0, section 5.1. */
    String fileName() {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^+\\-a-z0-9]+", "_") + ".json";
    }
}
