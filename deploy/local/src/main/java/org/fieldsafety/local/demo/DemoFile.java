package org.fieldsafety.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A file of demonstration data, in which {{today}}, {{today+30}} and {{today-3}} stand for dates. */
final class DemoFile {

    private static final Pattern DATE = Pattern.compile("\\{\\{today([+-]\\d+)?}}");

    private DemoFile() {}

    static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        try (InputStream resource = DemoFile.class.getResourceAsStream("/demo/" + name)) {
            String text = new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
            return DATE.matcher(text).replaceAll(DemoFile::date);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String date(MatchResult placeholder) {
        String days = Objects.requireNonNullElse(placeholder.group(1), "0");
        return LocalDate.now(ZoneOffset.UTC).plusDays(Integer.parseInt(days)).toString();
    }
}
