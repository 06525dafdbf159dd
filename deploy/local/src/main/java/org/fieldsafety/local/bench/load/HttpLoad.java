package org.fieldsafety.local.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.fieldsafety.local.bench.report.Latencies;
import org.fieldsafety.local.console.Failure;

/**
 * Callers that each keep a connection open and ask again as soon as they are answered. All of them live in one thread on
 * bare sockets, because the services have to share the processors with whoever measures them.
 */
public final class HttpLoad {
    private static final int TOO_BUSY = 503;

    /** What a service that is too busy asks for. */
    private static final Duration REST = Duration.ofSeconds(1);

    private final int port;
    private final int connections;
    private final Requests requests;
    private final int status;
    private final boolean overloading;
    private final Deque<Resting> resting = new ArrayDeque<>();

    private long[] nanos = new long[1 << 16];
    private int count;
    private int turnedAway;

    /** @param status every answer must have it */
    public HttpLoad(int port, int connections, Requests requests, int status) {
        this(port, connections, requests, status, false);
    }

    private HttpLoad(int port, int connections, Requests requests, int status, boolean overloading) {
        this.overloading = overloading;
        this.port = port;
        this.connections = connections;
        this.requests = requests;
        this.status = status;
    }

    /** More callers than the service has places for: who is turned away comes back after a second. */
    public static HttpLoad overloading(int port, int connections, Requests requests, int status) {
        return new HttpLoad(port, connections, requests, status, true);
    }

    private record Resting(Connection connection, long until) {}

    /** What came of it; the warm-up does not count. */
    public record Outcome(Duration duration, Latencies latencies, int turnedAway) {
        public double perSecond() {
            return latencies.count() / (duration.toNanos() / 1e9);
        }
    }

    public Outcome run(Duration warmUp, Duration measured) {
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                Connection.open(port, requests).register(selector);
            }
            selector.keys().forEach(key -> connection(key).ask());
            answer(selector, warmUp);
            Duration took = answer(selector, measured);
            Latencies latencies = new Latencies(Arrays.copyOf(nanos, count));
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            return new Outcome(took, latencies, turnedAway);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At least until one request is answered: a closed connection ends it, slowness does not. */
    private Duration answer(Selector selector, Duration duration) throws IOException {
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        count = 0;
        turnedAway = 0;
        while (System.nanoTime() < end || count == 0) {
            selector.select(this::read, resting.isEmpty() ? 1_000 : 5);
            comeBack();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void read(SelectionKey key) {
        Connection connection = connection(key);
        if (connection.isAnswered()) {
            if (overloading && connection.status() == TOO_BUSY) {
                turnedAway++;
                resting.add(new Resting(connection, System.nanoTime() + REST.toNanos()));
                return;
            }
            if (connection.status() != status) {
                throw new Failure("A request was answered " + connection.status() + " instead of " + status
                        + ": look at its log.");
            }
            keep(connection.took());
            connection.ask();
        }
    }

    private void comeBack() {
        for (var first = resting.peek(); first != null && first.until() <= System.nanoTime(); first = resting.peek()) {
            resting.remove().connection().ask();
        }
    }

    private void keep(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = took;
    }

    private static Connection connection(SelectionKey key) {
        return (Connection) key.attachment();
    }
}
