package org.fieldsafety.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's main process, known from the postmaster.pid that it keeps in its data directory. */
final class Postmaster {

    static final String NAME = "postgresql";

    private Postmaster() {}

    static Optional<RunningProcess> in(Path directory) {
        Path file = directory.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            // Line 1 is the pid, 3 the start in seconds since 1970, 4 the port.
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new RunningProcess(
                                    NAME,
                                    Long.parseLong(lines.get(0).strip()),
                                    Instant.ofEpochSecond(
                                            Long.parseLong(lines.get(2).strip())),
                                    Integer.parseInt(lines.get(3).strip())))
                            .filter(process -> process.handle().isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
