package org.fieldsafety.notice.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.fieldsafety.notice.content.ActionChange;
import org.fieldsafety.notice.notice.Notice;
import org.fieldsafety.notice.notice.Revision;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** Tells what is still open of a notice, as far as this service has heard. */
@ApplicationScoped
public class OpenWork {
    private static final Set<String> DEVICES_DONE = Set.of("Remediated", "Unreachable");
    private static final Set<String> OBLIGATIONS_DONE = Set.of("Completed", "NotAffected", "Unreachable");

    private static final Set<ActionChange> MORE_WORK = Set.of(ActionChange.Changed, ActionChange.Added);

    private final ProgressRepository progress;

    OpenWork(ProgressRepository progress) {
        this.progress = progress;
    }

    /**
     * Finds the affected devices and obligations that are not accounted for, a notice that nobody was reached by, and a
     * revision that asks for more work than has been heard of.
     */
    public void check(Notice notice, Violations violations) {
        var version = progress.version(notice.id());
        var now = progress.read(notice.id(), new Region(null), version);
        if (now.devices().total() == 0) {
            violations.add("devices", "no-device-known", "No affected device has been counted yet");
        } else if (now.obligations().total() == 0) {
            violations.add("obligations", "no-obligation-known", "No obligation has been counted yet");
        }
        if (asksForMore(notice) && isBefore(version.changedAt(), notice.newest().publishedAt())) {
            violations.add(
                    "devices",
                    "revision-not-counted",
                    "No news has come since the last revision; wait, or close it with a justification");
        }
        report("devices", now.devices().byStatus(), DEVICES_DONE, violations);
        report("obligations", now.obligations().byStatus(), OBLIGATIONS_DONE, violations);
    }

    /** Compared with the revision published before it. */
    private static boolean asksForMore(Notice notice) {
        var now = notice.newest();
        return notice.revisions().stream()
                .filter(revision -> revision.number() < now.number() && revision.publishedAt() != null)
                .reduce((earlier, later) -> later)
                .map(Revision::content)
                .filter(before -> !before.products().equals(now.content().products())
                        || ActionChange.between(before, now.content()).values().stream()
                                .anyMatch(MORE_WORK::contains))
                .isPresent();
    }

    private static boolean isBefore(@Nullable Instant counted, @Nullable Instant published) {
        return counted == null || (published != null && counted.isBefore(published));
    }

    private static void report(String field, Map<String, Long> byStatus, Set<String> done, Violations violations) {
        byStatus.forEach((status, count) -> {
            if (!done.contains(status)) {
                violations.add(
                        field, field + "-open", count + " are " + status + "; wait, or close it with a justification");
            }
        });
    }
}
