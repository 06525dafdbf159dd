package org.fieldsafety.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.console.Failure;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, Kafka and the services: started in that order, stopped in the other. */
public final class Suite implements AutoCloseable {

    /** Name under which this process, which also is the Kafka broker, is written down. */
    public static final String LAUNCHER = "launcher";

    /** Name under which it is written down once more, with the port of the SMTP server, which it is too. */
    public static final String SMTP = "smtp";

    private final DataDirectory data;
    private final Ports ports;
    private final Console console;
    private final Infrastructure infrastructure;
    private final ServiceLauncher launcher;
    private final Map<Service, ServiceProcess> services = new ConcurrentHashMap<>();

    private @Nullable FileLock lock;
    private volatile boolean closing;

    /** @param root the repository, where the packaged services are */
    public Suite(Path root, DataDirectory data, Ports ports, Console console) {
        this.data = data;
        this.ports = ports;
        this.console = console;
        this.infrastructure = new Infrastructure(data, ports, console);
        this.launcher = new ServiceLauncher(root, data, ports);
    }

    /**
     * Returns when all services are ready.
     *
     * @throws Failure               saying what is in the way; {@link #close} then stops what has been started
     * @throws CancellationException when it is closed meanwhile
     */
    public void start() {
        start(List.of(Service.values()));
    }

    /** The same with some of the services; {@link #start(Service)} adds others later. */
    public void start(Collection<Service> first) {
        unlessClosing(this::prepare);
        unlessClosing(infrastructure::start);
        unlessClosing(() -> first.forEach(this::launch));
        awaitReady(services.values());
    }

    /** Starts one more service, or one again that has ended, and returns when it is ready. */
    public void start(Service service) {
        unlessClosing(() -> launch(service));
        awaitReady(List.of(service(service)));
    }

    public boolean isStarted(Service service) {
        return services.containsKey(service);
    }

    /** Returns when the service has ended; the others go on. */
    public void stop(Service service) {
        Ending.services(List.of(service(service).handle()));
        services.remove(service);
    }

    /** The service's database, entered as its own role. */
    public Database database(Service service) {
        return database(service, service.database());
    }

    /** The service's database, entered as PostgreSQL's superuser. */
    public Database administered(Service service) {
        return database(service, Passwords.SUPERUSER);
    }

    public ServiceProcess service(Service service) {
        return Objects.requireNonNull(services.get(service), service.folder());
    }

    /** Blocks while all is well. Never returns: it fails when a service or PostgreSQL has ended. */
    public void watch() {
        Stream<CompletableFuture<Failure>> ends = Stream.concat(
                services.values().stream().map(process -> process.handle()
                        .onExit()
                        .thenApply(end -> ended(process.service().folder()))),
                Stream.of(infrastructure.endOfPostgres().thenApply(end -> ended(Postmaster.NAME))));
        throw (Failure)
                CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).join();
    }

    /** Stops everything, and waits until it has ended; closing twice is fine. */
    @Override
    public void close() {
        closing = true;
        stop();
    }

    private Database database(Service service, String role) {
        return new Database(
                ports.postgres(),
                service.database(),
                role,
                Passwords.in(data.keys()).of(role));
    }

    private void prepare() {
        lock = data.lock();
        new DataLayout(data).require();
        new Leftovers(data).end();
        ports.requireFree();
        data.run().record(RunningProcess.of(SMTP, ProcessHandle.current(), ports.smtp()));
        data.run().record(RunningProcess.of(LAUNCHER, ProcessHandle.current(), ports.kafka()));
    }

    private ServiceProcess launch(Service service) {
        ServiceProcess process = launcher.start(service);
        services.put(service, process);
        return process;
    }

    private void awaitReady(Collection<ServiceProcess> processes) {
        new Readiness(console, () -> closing).await(processes);
    }

    private synchronized void unlessClosing(Runnable step) {
        if (closing) {
            throw new CancellationException("The suite is being stopped");
        }
        step.run();
    }

    private synchronized void stop() {
        if (lock == null) {
            return;
        }
        if (infrastructure.isStarted()) {
            console.line("Stopping the services, Kafka and PostgreSQL.");
        }
        Ending.services(services.values().stream().map(ServiceProcess::handle).toList());
        infrastructure.stop();
        data.run().forgetAll();
        try {
            lock.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lock = null;
    }

    private Failure ended(String name) {
        return new Failure(name + " has ended unexpectedly: see " + data.log(name)
                + ". The suite stops; 'suite up' continues where it was.");
    }
}
