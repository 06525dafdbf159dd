package org.fieldsafety.local.bench.limit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fieldsafety.local.console.Failure;
import org.fieldsafety.local.process.Database;

/** PostgreSQL's own load generator, where it is installed; the embedded PostgreSQL comes without it. */
public final class PgBench {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([\\d.]+)");
    private static final String THREADS = "2";

    private final Path program;
    private final Database database;

    private PgBench(Path program, Database database) {
        this.program = program;
        this.database = database;
    }

    public static Optional<PgBench> on(Database database) {
        return Stream.concat(path(), debian())
                .map(directory -> directory.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new PgBench(program, database));
    }

    /** Transactions of the script a second, prepared, with so many clients. */
    public double perSecond(String script, int clients, Duration duration) {
        try {
            Path file = Files.createTempFile("bench", ".sql");
            try {
                Files.writeString(file, script);
                return rate(run(file, clients, duration));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(Path script, int clients, Duration duration) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--file=" + script,
                "--client=" + clients,
                "--jobs=" + THREADS,
                "--time=" + duration.toSeconds(),
                "--host=" + Database.HOST,
                "--port=" + database.port(),
                "--username=" + database.role(),
                database.name());
        builder.environment().put("PGPASSWORD", database.password());
        Process process = builder.redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    static double rate(String said) {
        Matcher rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new Failure("pgbench failed: " + said.strip().replaceAll("\\s*\\n\\s*", "; "));
        }
        return Double.parseDouble(rate.group(1));
    }

    private static Stream<Path> path() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(directory -> !directory.isEmpty())
                .map(Path::of);
    }

    /** Newest first. */
    private static Stream<Path> debian() {
        try (Stream<Path> versions = Files.isDirectory(DEBIAN) ? Files.list(DEBIAN) : Stream.empty()) {
            return List.copyOf(versions.toList()).stream()
                    .sorted(Comparator.reverseOrder())
                    .map(version -> version.resolve("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
