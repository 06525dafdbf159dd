package org.fieldsafety.local.process;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.fieldsafety.local.console.Await;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.console.Failure;

/** Waits until services are ready, and says so as each of them is. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Console console;
    private final BooleanSupplier cancelled;

    Readiness(Console console, BooleanSupplier cancelled) {
        this.console = console;
        this.cancelled = cancelled;
    }

    void await(Collection<ServiceProcess> services) {
        long start = System.nanoTime();
        Set<ServiceProcess> waiting = new HashSet<>(services);
        Await.until("Readiness of the services (see data/logs)", PATIENCE, PAUSE, () -> {
            for (ServiceProcess process : services) {
                if (waiting.contains(process) && hasBecomeReady(process)) {
                    waiting.remove(process);
                    console.reached(process.service().folder(), "ready", Duration.ofNanos(System.nanoTime() - start));
                }
            }
            return waiting.isEmpty() ? Optional.of(true) : Optional.empty();
        });
    }

    private boolean hasBecomeReady(ServiceProcess process) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The suite is being stopped");
        }
        if (!process.handle().isAlive()) {
            throw new Failure(process.service().folder() + " ended while it was starting: see " + process.log());
        }
        return process.isReady(client);
    }
}
