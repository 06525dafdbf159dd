package org.fieldsafety.local.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Arrays;
import org.fieldsafety.local.bench.report.Latencies;
import org.fieldsafety.local.console.Failure;

/**
 * Callers that each keep a connection open and ask again as soon as they are answered. All of them live in one thread on
 * bare sockets, because the services have to share the processors with whoever measures them.
 */
public final class HttpLoad {

    private final int port;
    private final int connections;
    private final Requests requests;
    private final int status;

    private long[] nanos = new long[1 << 16];
    private int count;

    /** @param status every answer must have it */
    public HttpLoad(int port, int connections, Requests requests, int status) {
        this.port = port;
        this.connections = connections;
        this.requests = requests;
        this.status = status;
    }

    /** What came of it; the warm-up does not count. */
    public record Outcome(Duration duration, Latencies latencies) {
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
            return new Outcome(took, latencies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At least until one request is answered: a closed connection ends it, slowness does not. */
    private Duration answer(Selector selector, Duration duration) throws IOException {
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        count = 0;
        while (System.nanoTime() < end || count == 0) {
            selector.select(this::read, 1_000);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void read(SelectionKey key) {
        Connection connection = connection(key);
        if (connection.isAnswered()) {
            if (connection.status() != status) {
                throw new Failure("A request was answered " + connection.status() + " instead of " + status
                        + ": look at its log.");
            }
            keep(connection.took());
            connection.ask();
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
