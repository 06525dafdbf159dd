package org.fieldsafety.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.fieldsafety.local.console.Failure;

/** What was measured, one JSON object a line, the newest last. */
public record ResultFile(Path path) {

    public void append(int devices, Measurement measured) {
        String line = new ObjectMapper()
                .createObjectNode()
                .put("at", Instant.now().toString())
                .put("operation", measured.operation())
                .put("devices", devices)
                .put("samples", measured.delays().measured().size())
                .put("medianMs", millis(measured.median()))
                .put("p99Ms", millis(measured.p99()))
                .toString();
        try {
            Files.writeString(path, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new Failure("The results cannot be written to " + path + ": " + e.getMessage(), e);
        }
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
