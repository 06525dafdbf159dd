package org.fieldsafety.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fieldsafety.local.console.Failure;
import org.fieldsafety.local.process.Service;

/** One person or partner system that calls the services. Headers are given as name, value, name, value … */
public final class ApiUser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STREAM_PATIENCE = Duration.ofMinutes(10);

    private final Api api;
    private final String token;

    ApiUser(Api api, String token) {
        this.api = api;
        this.token = token;
    }

    public Answer get(Service service, String path, String... headers) {
        return send(request(service, path, headers).GET().build());
    }

    public Answer post(Service service, String path, JsonNode body, String... headers) {
        return postJson(service, path, body.toString(), headers);
    }

    /** The same with JSON that was written before. */
    public Answer postJson(Service service, String path, String json, String... headers) {
        return send(request(service, path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    public Answer put(Service service, String path, JsonNode body, String... headers) {
        return send(request(service, path, headers)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** Without a body, for transitions. */
    public Answer post(Service service, String path, String... headers) {
        return send(
                request(service, path, headers).POST(BodyPublishers.noBody()).build());
    }

    public Answer postCsv(Service service, String path, String csv, String... headers) {
        return send(request(service, path, headers)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv))
                .build());
    }

    /** Streams a CSV file of any length. */
    public Answer postCsv(Service service, String path, Path csv, Duration patience, String... headers) {
        try {
            return send(request(service, path, headers)
                    .timeout(patience)
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofFile(csv))
                    .build());
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many items a list has that is streamed as a whole, one JSON object a line. */
    public long count(Service service, String path) {
        HttpRequest request = request(service, path, "Accept", "application/x-ndjson")
                .timeout(STREAM_PATIENCE)
                .GET()
                .build();
        try (Stream<String> lines =
                api.client().send(request, BodyHandlers.ofLines()).body()) {
            return lines.filter(line -> !line.isBlank()).count();
        } catch (IOException e) {
            throw new Failure(request + " was not answered (" + e + "): look with 'suite status'.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(request + " was interrupted.", e);
        }
    }

    /** All items of a list, page after page. */
    public List<JsonNode> all(Service service, String path) {
        String first = path + (path.contains("?") ? "&" : "?") + "limit=500";
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = get(service, first).expect(200).body();
        page.path("items").forEach(items::add);
        while (page.hasNonNull("next")) {
            page = get(service, first + "&cursor=" + page.get("next").asText())
                    .expect(200)
                    .body();
            page.path("items").forEach(items::add);
        }
        return items;
    }

    public String token() {
        return token;
    }

    private HttpRequest.Builder request(Service service, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api.url(service) + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest request) {
        String name = request.method() + " " + request.uri();
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> response = api.client().send(request, BodyHandlers.ofByteArray());
            return new Answer(
                    name,
                    response.statusCode(),
                    response.headers().firstValue("ETag"),
                    response.headers().firstValue("Location").map(location -> URI.create(location)
                            .getPath()),
                    Api.JSON.readTree(response.body()),
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (JsonProcessingException e) {
            throw new Failure(name + " was not answered with JSON.", e);
        } catch (IOException e) {
            throw new Failure(name + " was not answered (" + e + "): look with 'suite status'.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(name + " was interrupted.", e);
        }
    }
}
