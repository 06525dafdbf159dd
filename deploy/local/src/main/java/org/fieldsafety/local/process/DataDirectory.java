package org.fieldsafety.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fieldsafety.local.console.Failure;
import org.jspecify.annotations.Nullable;

/** Everything that the suite keeps between two runs. */
public final class DataDirectory {

    private final Path root;

    public DataDirectory(Path root) {
        this.root = root.toAbsolutePath();
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public RunDirectory run() {
        return new RunDirectory(root.resolve("run"));
    }

    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    /** Where the SMTP server keeps what it was sent. */
    public Path mails() {
        return root.resolve("mails");
    }

    /** Where the audit trails ended when they were last verified. */
    public Path auditEnds() {
        return root.resolve("audit-ends.json");
    }

    Path root() {
        return root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    /** The launcher's and the services' processes, and PostgreSQL, as far as they are alive. */
    public List<RunningProcess> processes() {
        return Stream.concat(run().alive().stream(), postgresProcess().stream()).toList();
    }

    public Optional<RunningProcess> postgresProcess() {
        return Postmaster.in(postgres());
    }

    /** The ports of what is running, and the given ones of what is not. */
    public Ports portsInUse(Ports otherwise) {
        Map<String, Integer> ports = new HashMap<>();
        processes().forEach(process -> ports.put(process.name(), process.port()));
        return new Ports(
                ports.getOrDefault(Postmaster.NAME, otherwise.postgres()),
                ports.getOrDefault(Suite.LAUNCHER, otherwise.kafka()),
                ports.getOrDefault(Service.NOTICE.folder(), otherwise.notice()),
                ports.getOrDefault(Service.REGISTRY.folder(), otherwise.registry()),
                ports.getOrDefault(Service.ACKNOWLEDGEMENT.folder(), otherwise.acknowledgement()),
                ports.getOrDefault(Suite.SMTP, otherwise.smtp()));
    }

    /**
     * The right to run on this directory, held until it is closed or its holder dies, however it dies.
     *
     * @throws Failure when another launcher holds it
     */
    FileLock lock() {
        try {
            Files.createDirectories(root.resolve("run"));
            Files.createDirectories(root.resolve("logs"));
            FileChannel channel =
                    FileChannel.open(root.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Failure("The suite is already running on " + root + ": look with 'suite status', or stop it"
                        + " with 'suite down'.");
            }
            return lock;
        } catch (IOException e) {
            throw new Failure("The data directory " + root + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Does the work while no other command on this directory does work of this name: the later one waits. */
    public <T> T alone(String name, Supplier<T> work) {
        Path file = root.resolve("run").resolve(name + ".lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes everything; a missing directory is fine. */
    public void delete() {
        if (Files.notExists(root)) {
            return;
        }
        endLeftovers();
        try (FileLock lock = lock()) {
            deleteTree(root);
        } catch (IOException e) {
            throw new Failure("The data directory " + root + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    /**
     * Ends what a killed launcher left running.
     *
     * @throws Failure when a launcher is running
     */
    public void endLeftovers() {
        try (FileLock lock = lock()) {
            new Leftovers(this).end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void deleteTree(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }
}
