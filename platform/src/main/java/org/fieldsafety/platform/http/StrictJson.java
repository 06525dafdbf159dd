package org.fieldsafety.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.fieldsafety.platform.problem.InvalidValue;

/**
 * Refuses what JSON can write and nobody can have meant: the character NUL and half of a surrogate pair, which no database
 * keeps; the same field twice, of which one would be lost; what is nested deeper than anything here; days and times as
 * numbers, which would be read as some day around 1970; and those of years that no database knows.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1_000;

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build());
        json.registerModule(new SimpleModule("storable")
                .addDeserializer(String.class, new Checked())
                .addDeserializer(
                        LocalDate.class,
                        new Written<>(
                                LocalDate.class,
                                LocalDateDeserializer.INSTANCE,
                                LocalDate.of(1, 1, 1),
                                LocalDate.of(9999, 12, 31)))
                .addDeserializer(
                        Instant.class,
                        new Written<>(
                                Instant.class,
                                InstantDeserializer.INSTANT,
                                Instant.parse("0001-01-01T00:00:00Z"),
                                Instant.parse("9999-12-31T23:59:59.999999Z"))));
    }

    /** After the framework's own: of two deserializers for one type the last is taken. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    /** A day or a time as ISO 8601 writes it, in the years that have four digits. */
    private static final class Written<T extends Comparable<? super T>> extends StdDeserializer<T> {
        private final transient JsonDeserializer<T> reading;
        private final transient T first;
        private final transient T last;

        Written(Class<T> type, JsonDeserializer<T> reading, T first, T last) {
            super(type);
            this.reading = reading;
            this.first = first;
            this.last = last;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            // An empty text is no value, a number no day.
            var text = parser.getText();
            if (!parser.hasToken(JsonToken.VALUE_STRING) || !text.isEmpty() && text.lastIndexOf('-') < 1) {
                throw context.weirdStringException(text, handledType(), "not as in ISO 8601");
            }
            var value = reading.deserialize(parser, context);
            if (value != null && (value.compareTo(first) < 0 || value.compareTo(last) > 0)) {
                throw new InvalidValue("invalid-value", "The year must be one from 1 to 9999");
            }
            return value;
        }
    }

    private static final class Checked extends StringDeserializer {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = super.deserialize(parser, context);
            if (text != null && !storable(text)) {
                throw new InvalidValue("invalid-text", "The text holds NUL or half of a surrogate pair");
            }
            return text;
        }

        private static boolean storable(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else if (c == 0 || Character.isSurrogate(c)) {
                    return false;
                }
            }
            return true;
        }
    }
}
