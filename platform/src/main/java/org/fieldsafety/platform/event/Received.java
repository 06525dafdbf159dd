package org.fieldsafety.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.fieldsafety.platform.outbox.CloudEvents;
import org.jspecify.annotations.Nullable;

/** A record with the event read from it, or with the reason why none could be. */
record Received<T>(ConsumerRecord<String, byte[]> message, @Nullable Event<T> event, @Nullable Exception unreadable) {
    private static final TextMapGetter<ConsumerRecord<String, byte[]>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(ConsumerRecord<String, byte[]> message) {
            var names = new ArrayList<String>();
            message.headers().forEach(header -> names.add(header.key()));
            return names;
        }

        @Override
        public @Nullable String get(@Nullable ConsumerRecord<String, byte[]> message, String name) {
            return message == null ? null : header(message, name, null);
        }
    };

    static <T> Received<T> of(ConsumerRecord<String, byte[]> message, DataReader<T> reader) {
        try {
            return new Received<>(message, read(message, reader.read(message.value())), null);
        } catch (Exception e) {
            return new Received<>(message, null, e);
        }
    }

    private static <T> Event<T> read(ConsumerRecord<String, byte[]> message, T data) {
        return new Event<>(
                required(message, CloudEvents.ID),
                required(message, CloudEvents.TYPE),
                required(message, CloudEvents.SOURCE),
                message.key(),
                Instant.parse(required(message, CloudEvents.TIME)),
                data);
    }

    static <T> List<Event<T>> events(List<Received<T>> batch) {
        var events = new ArrayList<Event<T>>(batch.size());
        for (var received : batch) {
            if (received.event != null) {
                events.add(received.event);
            }
        }
        return events;
    }

    Context trace() {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), message, HEADERS);
    }

    SpanContext spanContext() {
        return Span.fromContext(trace()).getSpanContext();
    }

    String type() {
        var type = header(message, CloudEvents.TYPE, "unknown");
        return type == null ? "unknown" : storable(type);
    }

    @Nullable
    String key() {
        return message.key() == null ? null : storable(message.key());
    }

    /** PostgreSQL keeps no NUL in a text; what had one is no text, and said so here. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /** The headers it came with, and where and why it was given up. */
    Map<String, String> deadLetterHeaders(Throwable reason) {
        var headers = new LinkedHashMap<String, String>();
        message.headers().forEach(header -> headers.put(header.key(), text(header)));
        headers.put("dead-letter-topic", message.topic());
        headers.put("dead-letter-partition", String.valueOf(message.partition()));
        headers.put("dead-letter-offset", String.valueOf(message.offset()));
        headers.put("dead-letter-exception", reason.getClass().getName());
        headers.put("dead-letter-reason", String.valueOf(reason.getMessage()));
        headers.replaceAll((name, value) -> storable(value));
        return headers;
    }

    private static String required(ConsumerRecord<String, byte[]> message, String name) {
        var value = header(message, name, null);
        if (value == null) {
            throw new IllegalArgumentException("The record has no header " + name);
        }
        return value;
    }

    private static @Nullable String header(
            ConsumerRecord<String, byte[]> message, String name, @Nullable String otherwise) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? otherwise : text(header);
    }

    private static String text(Header header) {
        return header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    interface DataReader<T> {
        T read(byte[] value) throws Exception;
    }
}
