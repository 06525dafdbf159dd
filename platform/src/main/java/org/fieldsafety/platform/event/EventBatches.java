package org.fieldsafety.platform.event;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldsafety.platform.audit.AuditTrail;
import org.fieldsafety.platform.outbox.Outbox;
import org.fieldsafety.platform.work.DatabaseAway;
import org.fieldsafety.platform.work.LongWork;
import org.jboss.logging.Logger;

/**
 * How every consumer works through what it polled. The whole batch is one transaction. When that fails, each record is
 * tried alone; one that still fails becomes a dead letter on {@code <topic>.<service>.dlq}, sent through the outbox, and
 * consumption goes on. A database that is away or busy is no fault of the record: the batch waits and is tried again,
 * for as long as it takes. Work may therefore be repeated; handlers must make that harmless.
 */
@ApplicationScoped
public class EventBatches {
    private static final Logger LOG = Logger.getLogger(EventBatches.class);
    private static final Duration TRANSACTION_LIMIT = Duration.ofMinutes(30);

    private final ObjectMapper tolerant;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Tracer tracer;
    private final MeterRegistry metrics = Metrics.globalRegistry;
    private final LongWork longWork;
    private final String service;
    private volatile boolean stopping;
    private final Guard untilDatabaseAnswers = Guard.create()
            .withRetry()
            .maxRetries(-1)
            .maxDuration(0, ChronoUnit.SECONDS)
            .delay(200, ChronoUnit.MILLIS)
            .whenException(failure -> !stopping && DatabaseAway.recognises(failure))
            .withExponentialBackoff()
            .maxDelay(10, ChronoUnit.SECONDS)
            .done()
            .onRetry(() -> LOG.warn("The database does not answer as it should; the batch of events is tried again"))
            .done()
            .build();

    EventBatches(
            ObjectMapper json,
            Outbox outbox,
            AuditTrail trail,
            LongWork longWork,
            Tracer tracer,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.tolerant = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.outbox = outbox;
        this.trail = trail;
        this.tracer = tracer;
        this.longWork = longWork;
        this.service = service;
    }

    /** What fails from here on is no fault of the record: it stays on its topic for the next start. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Reads the records as {@code dataType} and hands them, in order, to {@code handler} in one transaction.
     *
     * @param handler may be called again with the same events, all of them or one by one
     */
    public <T> void consume(
            ConsumerRecords<String, byte[]> records, Class<T> dataType, Consumer<List<Event<T>>> handler) {
        var reader = tolerant.readerFor(dataType);
        var batch = new ArrayList<Received<T>>(records.count());
        for (var message : records) {
            // A record without a value marks an erased key in a compacted topic: there is nothing to apply.
            if (message.value() != null) {
                batch.add(Received.of(message, value -> this.<T>read(reader, value)));
            }
        }
        if (!batch.isEmpty()) {
            var last = batch.get(batch.size() - 1).message();
            metrics.timer("event.transit", "topic", last.topic())
                    .record(Math.max(0, System.currentTimeMillis() - last.timestamp()), TimeUnit.MILLISECONDS);
            metrics.timer("event.batch", "topic", last.topic())
                    .record(() ->
                            untilDatabaseAnswers.get(() -> traced(batch, () -> work(batch, handler)), Integer.class));
        }
    }

    private <T> T read(ObjectReader reader, byte[] value) throws Exception {
        T data = reader.readValue(value);
        if (data == null) {
            throw new IllegalArgumentException("The record holds the JSON literal null");
        }
        return data;
    }

    private <T> void work(List<Received<T>> batch, Consumer<List<Event<T>>> handler) {
        try {
            QuarkusTransaction.requiringNew()
                    .timeout((int) TRANSACTION_LIMIT.toSeconds())
                    .run(() -> {
                        longWork.begin();
                        outbox.carryTrace();
                        trail.cause("reads " + batch.get(0).message().topic());
                        var events = Received.events(batch);
                        if (!events.isEmpty()) {
                            handler.accept(events);
                        }
                        batch.stream()
                                .filter(received -> received.unreadable() != null)
                                .forEach(received -> deadLetter(received, received.unreadable()));
                    });
        } catch (RuntimeException e) {
            if (stopping || DatabaseAway.recognises(e)) {
                throw e;
            }
            if (batch.size() > 1) {
                batch.forEach(received -> work(List.of(received), handler));
            } else {
                QuarkusTransaction.requiringNew().run(() -> deadLetter(batch.get(0), e));
            }
        }
    }

    private void deadLetter(Received<?> received, Throwable reason) {
        var message = received.message();
        var topic = message.topic() + "." + service + ".dlq";
        LOG.errorf(
                withoutContent(reason),
                "Dead letter: %s partition %d offset %d goes to %s",
                message.topic(),
                message.partition(),
                message.offset(),
                topic);
        outbox.forward(topic, received.key(), received.type(), message.value(), received.deadLetterHeaders(reason));
    }

    /** Jackson quotes what it can't read, and that may be somebody's name: the log says where it stands. */
    private static Throwable withoutContent(Throwable reason) {
        if (!(reason instanceof JacksonException unreadable)) {
            return reason;
        }
        var where = unreadable instanceof JsonMappingException mapping
                ? mapping.getPathReference()
                : String.valueOf(unreadable.getLocation());
        var told = new IllegalArgumentException("It can't be read at " + where);
        told.setStackTrace(reason.getStackTrace());
        return told;
    }

    /** The batch continues its first record's trace and is linked to the others'. */
    private <T> Integer traced(List<Received<T>> batch, Runnable work) {
        var span = tracer.spanBuilder(batch.get(0).message().topic() + " process")
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(batch.get(0).trace());
        batch.stream().skip(1).forEach(received -> span.addLink(received.spanContext()));
        var started = span.startSpan();
        try (var scope = Context.root().with(started).makeCurrent()) {
            work.run();
            return batch.size();
        } finally {
            started.end();
        }
    }
}
