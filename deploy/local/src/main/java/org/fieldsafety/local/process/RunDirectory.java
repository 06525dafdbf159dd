package org.fieldsafety.local.process;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** One file for each process of the suite, so that another launcher finds them even after this one was killed. */
public final class RunDirectory {

    private static final String SUFFIX = ".process";

    private final Path directory;

    RunDirectory(Path directory) {
        this.directory = directory;
    }

    void record(RunningProcess process) {
        String content = "pid=%d%nstarted=%s%nport=%d%n".formatted(process.pid(), process.started(), process.port());
        try {
            Path whole = Files.writeString(directory.resolve(process.name() + ".new"), content);
            Files.move(whole, file(process.name()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forgetAll() {
        files().forEach(file -> file.toFile().delete());
    }

    public Optional<RunningProcess> find(String name) {
        return Files.exists(file(name))
                ? Optional.of(read(file(name)))
                        .filter(process -> process.handle().isPresent())
                : Optional.empty();
    }

    List<RunningProcess> alive() {
        return files().stream()
                .map(RunDirectory::read)
                .filter(process -> process.handle().isPresent())
                .toList();
    }

    private List<Path> files() {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return directory.resolve(name + SUFFIX);
    }

    private static RunningProcess read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RunningProcess(
                file.getFileName().toString().replace(SUFFIX, ""),
                Long.parseLong(value(properties, "pid")),
                Instant.parse(value(properties, "started")),
                Integer.parseInt(value(properties, "port")));
    }

    private static String value(Properties properties, String key) {
        return Objects.requireNonNull(properties.getProperty(key), key);
    }
}
