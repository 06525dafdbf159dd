package org.fieldsafety.notice.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the affected devices stood at the end of one day. */
record HistoryDay(
        @Schema(description = "In UTC", examples = "2026-11-22") LocalDate day,
        @Schema(examples = "150") long total,
        @Schema(
                        description = "Number by remediation status; one that counts nothing is absent",
                        examples = "{\"Outstanding\": 101, \"Remediated\": 46, \"Unreachable\": 3}")
                Map<String, Long> byStatus,
        @Schema(description = ProgressView.BY_CAUSE, examples = "{\"Scrapped\": 2, \"Stolen\": 1}")
                Map<String, Long> unreachableByCause) {

    /** The difference that one day made; to a cause, where that is what is counted. */
    record Change(String day, String subject, String status, long move) {}

    /**
     * Every day from the first change to the last day asked for; none before the first change.
     *
     * @param changes by day
     */
    static List<HistoryDay> cumulated(List<Change> changes, LocalDate last) {
        var days = new ArrayList<HistoryDay>();
        var byStatus = new TreeMap<String, Long>();
        var byCause = new TreeMap<String, Long>();
        int next = 0;
        if (!changes.isEmpty()) {
            for (var day = LocalDate.parse(changes.get(0).day); !day.isAfter(last); day = day.plusDays(1)) {
                while (next < changes.size() && changes.get(next).day.equals(day.toString())) {
                    var change = changes.get(next++);
                    var standing = change.subject.equals("Device") ? byStatus : byCause;
                    standing.merge(change.status, change.move, Long::sum);
                }
                byStatus.values().removeIf(count -> count == 0);
                byCause.values().removeIf(count -> count == 0);
                days.add(new HistoryDay(day, Counts.sum(byStatus), new TreeMap<>(byStatus), new TreeMap<>(byCause)));
            }
        }
        return days;
    }
}
