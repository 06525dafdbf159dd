package org.fieldsafety.local.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.fieldsafety.local.console.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLoadTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answered = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/devices", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization")
                    + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
            answered.incrementAndGet();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyRequestIsWholeAndEveryAnswerIsMeasured() {
        int port = server.getAddress().getPort();
        Requests requests = Requests.gets(port, "secret", "/devices?serial=", () -> "0007");

        HttpLoad.Outcome outcome = new HttpLoad(port, 3, requests, 200).run(Duration.ZERO, SHORT);

        assertThat(asked).containsExactly("/devices?serial=0007 Bearer secret ");
        assertThat(outcome.latencies().count()).isBetween(1, answered.get());
        assertThat(outcome.duration()).isGreaterThanOrEqualTo(SHORT);
    }

    @Test
    void bodyGoesWithItsLength() {
        int port = server.getAddress().getPort();
        Requests requests = Requests.posts(port, "secret", "/devices", 100, () -> "[1,2]");

        new HttpLoad(port, 1, requests, 200).run(Duration.ZERO, SHORT);

        assertThat(asked).containsExactly("/devices Bearer secret [1,2]");
    }

    @Test
    void whoIsTurnedAwayComesBackLaterAndIsCountedApart() {
        server.createContext("/busy", exchange -> {
            exchange.sendResponseHeaders(answered.incrementAndGet() == 2 ? 503 : 201, -1);
            exchange.close();
        });
        int port = server.getAddress().getPort();
        Requests requests = Requests.get(port, "secret", "/busy", "Accept: */*");

        HttpLoad.Outcome outcome = HttpLoad.overloading(port, 1, requests, 201).run(Duration.ZERO, SHORT);

        assertThat(outcome.turnedAway()).isEqualTo(1);
        assertThat(outcome.duration()).isGreaterThan(Duration.ofMillis(900));
        assertThat(outcome.latencies().count()).isPositive();
    }

    @Test
    void otherStatusThanTheExpectedOneEndsTheMeasurement() {
        int port = server.getAddress().getPort();
        Requests requests = Requests.get(port, "secret", "/nothing", "Accept: */*");

        assertThatThrownBy(() -> new HttpLoad(port, 1, requests, 200).run(Duration.ZERO, SHORT))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("404");
    }
}
