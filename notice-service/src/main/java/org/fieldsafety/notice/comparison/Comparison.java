package org.fieldsafety.notice.comparison;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What holding the tables and counters against the topics has shown. */
public record Comparison(
        List<OfTopic> topics,
        @Schema(description = "Number of counters that differ from what counting gives", examples = "2")
                long countersDiffering,
        @Schema(description = "The first 1,000 of them") List<CounterDifference> differences,
        @Schema(description = "Whether the tables and counters were put right", examples = "true") boolean repaired) {

    @Schema(name = "RebuildOfTopic")
    record OfTopic(
            @Schema(examples = "fsn.affected-devices.v1") String topic,
            @Schema(description = "States read, the newest of each key", examples = "150") long states,
            @Schema(description = "Records that can't be read; the consumer sets them aside, too", examples = "0")
                    long unreadable,
            @Schema(description = "States that the table had missed", examples = "1") long missed,
            @Schema(description = "Rows that the topic says nothing of; they are never deleted", examples = "0")
                    long unknown) {}
}
