package org.fieldsafety.notice.comparison;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Reads the topics to their end into staging tables, then, with the consumers kept out for a moment, reads what came
 * meanwhile and compares. Rows that were missed are taken over and everything is counted anew; what that gives is what the
 * tables and counters should be. Unless it is to be repaired, all of it is rolled back.
 */
@ApplicationScoped
public class ComparingWithTopics {
    private static final int DIFFERENCES = 1_000;
    private static final Duration TRANSACTION_LIMIT = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final List<Projection> projections;
    private final StagedStates staged;
    private final Recounting recounting;
    private final ComparisonConfig config;
    private final Map<String, Object> kafka;

    ComparingWithTopics(
            @All List<Projection> projections,
            StagedStates staged,
            Recounting recounting,
            ComparisonConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.projections = projections;
        this.staged = staged;
        this.recounting = recounting;
        this.config = config;
        this.kafka = kafka;
    }

    /** @param stopping counted down when it is to end early, which it does with an exception */
    public Comparison run(boolean repair, CountDownLatch stopping) throws InterruptedException {
        var readings = new ArrayList<Reading>();
        try {
            for (var projection : projections) {
                staged.clear(projection);
                var reading = new Reading(projection, new TopicConsumer(kafka, projection.topic()));
                readings.add(reading);
                reading.readToEnd(false, stopping);
            }
            awaitConsumers(stopping);
            return QuarkusTransaction.requiringNew()
                    .timeout((int) TRANSACTION_LIMIT.toSeconds())
                    .call(() -> compare(readings, repair, stopping));
        } catch (NothingKept e) {
            return e.found;
        } finally {
            readings.forEach(reading -> reading.consumer.close());
            projections.forEach(staged::clear);
        }
    }

    private Comparison compare(List<Reading> readings, boolean repair, CountDownLatch stopping) {
        projections.forEach(staged::keepConsumersOut);
        var topics = new ArrayList<Comparison.OfTopic>();
        for (var reading : readings) {
            reading.readToEnd(true, stopping);
            topics.add(reading.outcome());
            staged.heal(reading.projection);
        }
        long differing = recounting.find();
        var found = new Comparison(topics, differing, recounting.first(DIFFERENCES), repair);
        if (!repair) {
            throw new NothingKept(found);
        }
        recounting.correct();
        return found;
    }

    private void awaitConsumers(CountDownLatch stopping) throws InterruptedException {
        long deadline = System.nanoTime() + config.patience().toNanos();
        while (System.nanoTime() < deadline
                && projections.stream().anyMatch(projection -> staged.missed(projection) > 0)
                && !stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            // The consumers go on meanwhile.
        }
    }

    /** Rolls the transaction back, after it has found out what it was for. */
    private static final class NothingKept extends RuntimeException {
        private final transient Comparison found;

        NothingKept(Comparison found) {
            super("Nothing is to be repaired");
            this.found = found;
        }
    }

    /** How far one topic was read. */
    private final class Reading {
        private final Projection projection;
        private final TopicConsumer consumer;
        private long unreadable;

        Reading(Projection projection, TopicConsumer consumer) {
            this.projection = projection;
            this.consumer = consumer;
        }

        void readToEnd(boolean late, CountDownLatch stopping) {
            consumer.readToEnd(
                    records -> unreadable += records.size() - staged.stage(projection, records, late),
                    () -> stopping.getCount() == 0);
            if (stopping.getCount() == 0) {
                throw new IllegalStateException("The service is being stopped");
            }
        }

        Comparison.OfTopic outcome() {
            return new Comparison.OfTopic(
                    projection.topic(),
                    staged.staged(projection),
                    unreadable,
                    staged.missed(projection),
                    staged.unknown(projection));
        }
    }
}
