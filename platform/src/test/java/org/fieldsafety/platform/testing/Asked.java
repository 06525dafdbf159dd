package org.fieldsafety.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is sent, so that it can be sent again with other ids; of a stream of events the first is the answer.
 *
 * @param isComplete whether all it names exists, and its body is one, so that nothing but a right may be wanting
 */
record Asked(
        String method,
        String target,
        @Nullable String accept,
        @Nullable String type,
        @Nullable String body,
        boolean isComplete) {
    private static final List<String> VARYING = List.of("date", "etag");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param headers but for those that are different in every answer */
    record Answer(int status, Map<String, List<String>> headers, String body) {
        boolean refused() {
            return status == 401 || status == 403;
        }

        boolean given() {
            return status / 100 == 2 || status == 303;
        }

        /** Also who is let in may have come too often. */
        boolean letIn() {
            return given() || status == 429;
        }

        boolean tells(List<String> secrets) {
            return secrets.stream().anyMatch((headers + body)::contains);
        }

        /** All of it in one text, ids by their numbers. */
        String without(List<String> ids) {
            var text = status + " " + headers + "\n" + body;
            for (int i = 0; i < ids.size(); i++) {
                text = text.replace(ids.get(i), "<" + i + ">");
            }
            return text;
        }
    }

    boolean names(String secret) {
        return target.contains(secret) || (body != null && body.contains(secret));
    }

    Asked with(Map<String, String> instead) {
        var to = target;
        var text = body;
        for (var id : instead.entrySet()) {
            to = to.replace(id.getKey(), id.getValue());
            text = text == null ? null : text.replace(id.getKey(), id.getValue());
        }
        return new Asked(method, to, accept, type, text, isComplete);
    }

    Answer by(@Nullable Token token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + target))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, UTF_8));
        if (token != null) {
            request.header("Authorization", "Bearer " + token.jwt());
        }
        if (accept != null) {
            request.header("Accept", accept);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            var headers = new TreeMap<>(response.headers().map());
            headers.keySet().removeIf(VARYING::contains);
            return new Answer(response.statusCode(), headers, text(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<InputStream> response) throws IOException {
        try (var body = response.body()) {
            var type = response.headers().firstValue("Content-Type").orElse("");
            return type.startsWith("text/event-stream") ? firstEvent(body) : new String(body.readAllBytes(), UTF_8);
        }
    }

    private static String firstEvent(InputStream stream) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(stream, UTF_8));
        var event = new StringBuilder();
        for (var line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            event.append(line).append('\n');
        }
        return event.toString();
    }

    @Override
    public String toString() {
        return method + " " + target + (accept == null ? "" : " as " + accept);
    }
}
