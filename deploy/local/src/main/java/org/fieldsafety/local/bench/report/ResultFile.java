package org.fieldsafety.local.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.fieldsafety.local.console.Failure;

/**
 * A run as JSON: when, on which machine, and every result. Times are in seconds, rates a second, latencies in
 * milliseconds; what does not apply is absent.
 */
public record ResultFile(Path path) {

    /** Replaces what a run before has written. */
    public void write(Machine machine, Instant at, List<Result> results) {
        ObjectMapper json = new ObjectMapper();
        ObjectNode run = json.createObjectNode().put("at", at.toString());
        run.set("machine", json.valueToTree(machine));
        ArrayNode all = run.putArray("results");
        results.forEach(result -> write(result, all.addObject()));
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, run.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new Failure("The results cannot be written to " + path + ": " + e.getMessage(), e);
        }
    }

    private static void write(Result result, ObjectNode json) {
        json.put("operation", result.operation()).put("devices", result.devices());
        json.put("unit", result.ours().unit() == Figure.Unit.SECONDS ? "s" : "1/s");
        json.put("ours", result.ours().value());
        result.limit().ifPresent(limit -> json.put("limit", limit.value()).put("limitOf", result.limitOf()));
        result.ratio().ifPresent(ratio -> json.put("ratio", ratio));
        result.isMet().ifPresent(met -> json.put("target", result.targetText()).put("met", met));
        result.latencies().ifPresent(latencies -> json.put("samples", latencies.count())
                .put("p50Ms", latencies.percentile(50).toNanos() / 1e6)
                .put("p99Ms", latencies.percentile(99).toNanos() / 1e6));
        result.heapPeak().ifPresent(bytes -> json.put("heapPeakBytes", bytes));
    }
}
