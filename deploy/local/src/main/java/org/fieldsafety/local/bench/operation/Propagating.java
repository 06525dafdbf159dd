package org.fieldsafety.local.bench.operation;

import static org.fieldsafety.local.process.Service.ACKNOWLEDGEMENT;
import static org.fieldsafety.local.process.Service.NOTICE;
import static org.fieldsafety.local.process.Service.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.fieldsafety.local.api.Api;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.bench.given.Answering;
import org.fieldsafety.local.bench.given.Answering.Submission;
import org.fieldsafety.local.bench.given.BenchSuite;
import org.fieldsafety.local.bench.report.Figure;
import org.fieldsafety.local.bench.report.Latencies;
import org.fieldsafety.local.bench.report.Result;
import org.fieldsafety.local.bench.report.Target;
import org.fieldsafety.local.console.Await;
import org.fieldsafety.local.console.Failure;
import org.fieldsafety.local.demo.People;
import org.fieldsafety.local.journey.OutsideConsumer;

/**
 * How long after its 201 an answer is seen in the registry, in the notice's progress and by somebody who reads the
 * topics, while others keep submitting at a fixed rate. Registry and progress are asked every few milliseconds, one
 * answer after the other, so their times are upper bounds.
 */
public final class Propagating {

    private static final int PER_SECOND = 100;
    private static final int WARM_UP = 30 * PER_SECOND;
    private static final int MEASURED = 30 * PER_SECOND;
    private static final int CLIENTS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(4);

    private final BenchSuite bench;
    private final ApiUser registrar;
    private final ApiUser auditor;

    /** An answer was received, at an instant on the clock of {@link System#nanoTime}; before it, so many others were. */
    private record Received(String serial, int before, long at) {}

    public Propagating(BenchSuite bench) {
        Api api = bench.api();
        this.bench = bench;
        this.registrar = api.as(People.REGISTRAR);
        this.auditor = api.as(People.AUDITOR);
    }

    public List<Result> measure(Answering answering) {
        int safeBefore = kept();
        Await.isTrue("Counting what was answered before", Duration.ofMinutes(5), () -> safe(answering) >= safeBefore);
        try (OutsideConsumer outside = OutsideConsumer.fromNow(bench.kafka())) {
            new Run(answering, outside, safeBefore).submit(WARM_UP);
            return new Run(answering, outside, safeBefore + WARM_UP).submit(MEASURED);
        }
    }

    /** Each answer is for another unit and makes it safe. Of those under way when a load ends nobody was told. */
    private int kept() {
        try (Connection connection = bench.acknowledgements().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from acknowledgement")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new Failure("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    private int safe(Answering answering) {
        return auditor.get(NOTICE, "/notices/" + answering.notice() + "/progress")
                .expect(200)
                .body()
                .at("/devices/byStatus/Remediated")
                .asInt();
    }

    /** So many submissions and those who watch what becomes of them. */
    private final class Run {
        private final Answering answering;
        private final OutsideConsumer outside;
        private final int safeBefore;
        private final LinkedBlockingQueue<Received> forRegistry = new LinkedBlockingQueue<>();
        private final LinkedBlockingQueue<Received> forProgress = new LinkedBlockingQueue<>();
        private final LinkedBlockingQueue<Received> forOutside = new LinkedBlockingQueue<>();
        private int received;

        Run(Answering answering, OutsideConsumer outside, int safeBefore) {
            this.answering = answering;
            this.outside = outside;
            this.safeBefore = safeBefore;
        }

        List<Result> submit(int count) {
            ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();
            ExecutorService workers = Executors.newFixedThreadPool(CLIENTS + 2);
            try {
                for (int i = 0; i < count; i++) {
                    ticks.schedule(
                            () -> workers.execute(this::submitNext),
                            i * 1_000_000L / PER_SECOND,
                            TimeUnit.MICROSECONDS);
                }
                var registry =
                        CompletableFuture.supplyAsync(() -> delays(forRegistry, count, this::inRegistry), workers);
                var progress =
                        CompletableFuture.supplyAsync(() -> delays(forProgress, count, this::inProgress), workers);
                Latencies seenInRegistry = Await.result(registry);
                Latencies seenInProgress = Await.result(progress);
                return List.of(
                        result("propagation to the registry", seenInRegistry),
                        result("propagation to the progress", seenInProgress),
                        result("propagation to an outside consumer", delays(forOutside, count, this::atOutside)));
            } finally {
                ticks.shutdownNow();
                workers.shutdownNow();
            }
        }

        private void submitNext() {
            Submission next = answering.next();
            registrar
                    .postJson(ACKNOWLEDGEMENT, next.path(), next.body(), "Idempotency-Key", next.key())
                    .expect(201);
            synchronized (this) {
                Received one = new Received(next.serial(), received++, System.nanoTime());
                Stream.of(forRegistry, forProgress, forOutside).forEach(queue -> queue.add(one));
            }
        }

        private Latencies delays(LinkedBlockingQueue<Received> queue, int count, ToLongFunction<Received> seen) {
            long[] nanos = new long[count];
            for (int i = 0; i < count; i++) {
                Received one = Await.until("The next answer", PATIENCE, PAUSE, () -> Optional.ofNullable(queue.poll()));
                nanos[i] = Math.max(0, seen.applyAsLong(one) - one.at());
            }
            return new Latencies(nanos);
        }

        private long inRegistry(Received one) {
            String path = "/devices/status?udiDi=" + answering.product().udiDi() + "&serial=" + one.serial();
            return Await.until("Reaching the registry", PATIENCE, PAUSE, () -> {
                JsonNode notices =
                        auditor.get(REGISTRY, path).expect(200).body().path("notices");
                return seen(notices.path(0).path("status").asText().equals("Remediated"));
            });
        }

        /** Counted are all that were received before it, and it. */
        private long inProgress(Received one) {
            return Await.until(
                    "Reaching the progress", PATIENCE, PAUSE, () -> seen(safe(answering) > safeBefore + one.before()));
        }

        private long atOutside(Received one) {
            String key = answering.notice() + ":" + answering.product().udiDi() + ":" + one.serial();
            return Await.until(
                    "Reaching the outside consumer",
                    PATIENCE,
                    PAUSE,
                    () -> outside.arrival(OutsideConsumer.AFFECTED_DEVICES, key, device -> device.path("status")
                            .asText()
                            .equals("Remediated")));
        }

        private static Optional<Long> seen(boolean seen) {
            return seen ? Optional.of(System.nanoTime()) : Optional.empty();
        }

        private Result result(String name, Latencies delays) {
            return Result.of(name, answering.product().units(), Figure.time(delays.percentile(50)))
                    .latencies(delays)
                    .target(Target.percentileWithin(50, Duration.ofMillis(50)))
                    .target(Target.percentileWithin(99, Duration.ofMillis(250)));
        }
    }
}
