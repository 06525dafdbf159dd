package org.fieldsafety.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.fieldsafety.platform.problem.InvalidValue;

/**
 * Refuses what JSON can write and no database can keep: the character NUL, and half of a surrogate pair, which would be
 * stored as a question mark that nobody wrote.
 */
@Singleton
class StorableText implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("storable-text").addDeserializer(String.class, new Checked()));
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
