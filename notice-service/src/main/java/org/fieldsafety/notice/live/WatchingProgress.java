package org.fieldsafety.notice.live;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.fieldsafety.notice.progress.ProgressRepository;
import org.fieldsafety.notice.progress.ProgressVersion;
import org.fieldsafety.notice.progress.ProgressView;
import org.fieldsafety.notice.progress.Region;
import org.jboss.logging.Logger;

/**
 * Shows each open stream the newest state of its notice whenever it is another one. One query an interval serves all
 * streams of this process, whichever replica counted the change, and nothing runs while nobody watches.
 */
@ApplicationScoped
class WatchingProgress {
    private static final Logger LOG = Logger.getLogger(WatchingProgress.class);

    private final ProgressRepository progress;
    private final LiveConfig config;
    private final ScheduledExecutorService workers;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean stopping;

    WatchingProgress(ProgressRepository progress, LiveConfig config, ScheduledExecutorService workers) {
        this.progress = progress;
        this.config = config;
        this.workers = workers;
    }

    private record Part(UUID noticeId, Region region) {}

    /** @param present said at once */
    Multi<Shown> watch(UUID noticeId, Region region, Shown present, String seen) {
        return Multi.createFrom()
                .emitter(
                        client -> {
                            var watcher = new Watcher(noticeId, region, seen, client);
                            client.onTermination(() -> watchers.remove(watcher));
                            client.emit(present);
                            watchers.add(watcher);
                            if (stopping) {
                                client.complete();
                            } else if (looking.compareAndSet(false, true)) {
                                lookLater();
                            }
                        },
                        BackPressureStrategy.LATEST);
    }

    /** Before the server waits for the requests it is answering: a stream would keep it waiting. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stop();
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    private void stop() {
        stopping = true;
        watchers.forEach(Watcher::end);
    }

    private void lookLater() {
        workers.schedule(this::look, config.interval().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            watchers.stream()
                    .filter(watcher -> watcher.isOlderThan(config.lifetime()))
                    .forEach(Watcher::end);
            QuarkusTransaction.requiringNew().run(() -> show(List.copyOf(watchers)));
        } catch (RuntimeException e) {
            LOG.warnf(e, "The progress that is watched could not be read; it is tried again");
        }
        if (stopping) {
            return;
        }
        if (!watchers.isEmpty()) {
            lookLater();
        } else {
            looking.set(false);
            // Somebody may have come between the two lines above, and found us looking.
            if (!watchers.isEmpty() && looking.compareAndSet(false, true)) {
                lookLater();
            }
        }
    }

    private void show(List<Watcher> open) {
        var versions =
                progress.versions(open.stream().map(watcher -> watcher.noticeId).collect(Collectors.toSet()));
        var states = new HashMap<Part, ProgressView>();
        for (var watcher : open) {
            var version = versions.getOrDefault(watcher.noticeId, ProgressVersion.NONE);
            var tag = version.tag(watcher.region);
            if (watcher.lacks(tag)) {
                var state = states.computeIfAbsent(
                        new Part(watcher.noticeId, watcher.region),
                        part -> progress.read(part.noticeId, part.region, version));
                watcher.show(new Shown(tag, Objects.requireNonNull(state)));
            } else {
                watcher.beatAfter(config.heartbeat());
            }
        }
    }
}
