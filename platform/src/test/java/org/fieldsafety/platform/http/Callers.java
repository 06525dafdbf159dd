package org.fieldsafety.platform.http;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Callers who ask again as soon as they are answered; who is turned away comes back after the second it is told. */
final class Callers {
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request;
    private final Collection<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);

    private Callers(URI address) {
        request = HttpRequest.newBuilder(address).build();
    }

    /** What came of it. */
    record Outcome(double answeredPerSecond, double turnedAwayPerSecond, Duration slowestOfHundred) {}

    static Outcome ask(URI address, int callers, Duration time) throws InterruptedException {
        var all = new Callers(address);
        for (int i = 0; i < callers; i++) {
            all.ask();
        }
        var early = all.over.await(time.toNanos(), TimeUnit.NANOSECONDS);
        var sorted = all.nanos.stream().sorted().toList();
        double seconds = time.toNanos() / 1e9;
        double away = all.turnedAway.get() / seconds;
        all.over.countDown();
        // Nobody is left inside for whatever comes next.
        await().atMost(Duration.ofSeconds(10)).until(() -> all.waiting.get() == 0);
        if (early || sorted.isEmpty()) {
            throw new IllegalStateException("A request was answered with neither 200 nor 503");
        }
        return new Outcome(
                sorted.size() / seconds, away, Duration.ofNanos(sorted.get((int) (sorted.size() * 0.99) - 1)));
    }

    private void ask() {
        if (over.getCount() == 0) {
            return;
        }
        long asked = System.nanoTime();
        waiting.incrementAndGet();
        client.sendAsync(request, BodyHandlers.discarding()).thenAccept(answer -> {
            if (answer.statusCode() == 200) {
                nanos.add(System.nanoTime() - asked);
                ask();
            } else if (answer.statusCode() == 503) {
                turnedAway.incrementAndGet();
                CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(this::ask);
            } else {
                over.countDown();
            }
            waiting.decrementAndGet();
        });
    }
}
