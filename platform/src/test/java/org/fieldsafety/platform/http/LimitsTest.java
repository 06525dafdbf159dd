package org.fieldsafety.platform.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fieldsafety.platform.http.HttpConventionsTest.isProblem;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service with narrow limits, and callers who do not keep to them. */
@QuarkusTest
@TestProfile(LimitsTest.Narrow.class)
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
@Timeout(60)
class LimitsTest {
    private static final int AT_ONCE = 4;
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    DataSource database;

    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "fieldsafety.limits.at-once", String.valueOf(AT_ONCE),
                    "fieldsafety.limits.body-within", "1S",
                    "fieldsafety.limits.per-caller.per-minute", "1",
                    "fieldsafety.limits.per-caller.burst", "3",
                    "quarkus.datasource.jdbc.max-size", "6",
                    "quarkus.datasource.jdbc.acquisition-timeout", "1S",
                    "quarkus.datasource.jdbc.additional-jdbc-properties.options", "-c statement_timeout=500ms");
        }
    }

    @Test
    void whatIsMoreThanCanBeBorneIsTurnedAwayAtOnceAndTheOthersAreAnswered() throws Exception {
        SlowResource.proceed = new CountDownLatch(1);
        var client = HttpClient.newHttpClient();
        var inside = Stream.generate(() -> client.sendAsync(slow(), BodyHandlers.ofString()))
                .limit(AT_ONCE)
                .toList();
        assertThat(SlowResource.ENTERED.tryAcquire(AT_ONCE, 10, SECONDS)).isTrue();

        var before = System.nanoTime();
        var more = Stream.generate(() -> client.sendAsync(slow(), BodyHandlers.ofString()))
                .limit(20)
                .map(CompletableFuture::join)
                .toList();
        var took = Duration.ofNanos(System.nanoTime() - before);
        var health = given().get("/q/health/live").statusCode();
        SlowResource.proceed.countDown();

        assertThat(more).allSatisfy(LimitsTest::isOverload);
        assertThat(took).isLessThan(Duration.ofSeconds(5));
        assertThat(health).isEqualTo(200);
        assertThat(inside.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .containsOnly(200);
        given().get("/slow").then().statusCode(200);
    }

    @Test
    void askedForTwiceWhatItCanItAnswersAtItsFullRate() throws Exception {
        var work = URI.create("http://127.0.0.1:" + RestAssured.port + "/slow/statement?seconds=0.05");
        Callers.ask(work, AT_ONCE, Duration.ofSeconds(2));

        var full = Callers.ask(work, AT_ONCE, Duration.ofSeconds(4));
        // Each who is turned away comes back every second: as many of them ask for as much again.
        var twice = Callers.ask(work, AT_ONCE + (int) full.answeredPerSecond(), Duration.ofSeconds(4));

        System.out.printf("full load: %s%ntwice the load: %s%n", full, twice);
        assertThat(twice.answeredPerSecond()).isGreaterThan(0.9 * full.answeredPerSecond());
        assertThat(twice.turnedAwayPerSecond()).isGreaterThan(0.6 * full.answeredPerSecond());
        assertThat(twice.slowestOfHundred()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void bodyOfWhoIsTurnedAwayIsReadSoThatItSeesTheAnswer() throws Exception {
        SlowResource.proceed = new CountDownLatch(1);
        var client = HttpClient.newHttpClient();
        var inside = Stream.generate(() -> client.sendAsync(slow(), BodyHandlers.ofString()))
                .limit(AT_ONCE)
                .toList();
        assertThat(SlowResource.ENTERED.tryAcquire(AT_ONCE, 10, SECONDS)).isTrue();

        var large = given().contentType("application/json")
                .body("{\"a\":\"" + "x".repeat(3_000_000) + "\"}")
                .post("/slow/body");
        SlowResource.proceed.countDown();

        isProblem(large, 503, "overloaded");
        inside.forEach(CompletableFuture::join);
    }

    @Test
    void callerWhoAsksTooOftenIsToldWhenToAskAgainAndOthersAreAnswered() {
        for (int i = 0; i < 3; i++) {
            assertThat(asPartner("often").statusCode()).isEqualTo(200);
        }

        var refused = asPartner("often");

        isProblem(refused, 429, "too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(asPartner("seldom").statusCode()).isEqualTo(200);
    }

    @Test
    void clientThatSendsItsBodyByteByByteIsEnded() throws Exception {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout((int) SOON.toMillis());
            var drip = new Thread(() -> dripInto(socket), "drip");
            drip.start();

            var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);

            assertThat(answer).as("an answer to half a request").doesNotContain("HTTP/1.1 200");
            drip.join(SOON.toMillis());
            assertThat(drip.isAlive()).isFalse();
        } catch (java.net.SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }

    /** In the middle of a body, of the work, or of the answer; politely, or by pulling the plug. */
    @ParameterizedTest
    @CsvSource({"BODY,true", "BODY,false", "WORK,true", "WORK,false", "ANSWER,true", "ANSWER,false"})
    void whoGoesAwayLeavesItsPlaceToOthers(Phase phase, boolean politely) throws Exception {
        SlowResource.proceed = new CountDownLatch(phase == Phase.WORK ? 1 : 0);
        for (int i = 0; i < 3 * AT_ONCE; i++) {
            var socket = new Socket("127.0.0.1", RestAssured.port);
            socket.setSoLinger(!politely, 0);
            socket.getOutputStream().write(phase.request.getBytes(US_ASCII));
            if (phase == Phase.WORK) {
                SlowResource.ENTERED.tryAcquire(1, 1, SECONDS);
            } else if (phase == Phase.ANSWER) {
                socket.getInputStream().readNBytes(20);
            }
            socket.close();
        }
        SlowResource.proceed.countDown();

        SlowResource.ENTERED.drainPermits();
        SlowResource.proceed = new CountDownLatch(1);
        var client = HttpClient.newHttpClient();
        // All places can be taken at the same time again.
        var inside = new AtomicInteger();
        await().atMost(SOON).until(() -> {
            client.sendAsync(slow(), BodyHandlers.ofString());
            return SlowResource.ENTERED.tryAcquire(1, 200, MILLISECONDS) && inside.incrementAndGet() == AT_ONCE;
        });
        SlowResource.proceed.countDown();
    }

    private enum Phase {
        BODY("POST /slow/body HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 1000\r\n\r\n{\"a\":"),
        WORK("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        ANSWER("GET /slow/large HTTP/1.1\r\nHost: localhost\r\n\r\n");

        private final String request;

        Phase(String request) {
            this.request = request;
        }
    }

    @Test
    void statementThatTakesTooLongIsCutOff() {
        var response = given().get("/slow/statement");

        isProblem(response, 503, "busy");
        response.then().header("Retry-After", equalTo("5"));
    }

    @Test
    void longWorkIsNotCutOff() {
        given().get("/slow/statement?long=true").then().statusCode(200);
    }

    @Test
    void withoutAFreeConnectionRequestsAreSentAwayAndHealthSaysHowItIs() throws Exception {
        try (var all = SlowResource.holdAll(database)) {
            var response = given().get("/slow/statement");
            isProblem(response, 503, "busy");
            response.then().header("Retry-After", equalTo("5"));

            given().get("/q/health/live").then().statusCode(200);
            var before = System.nanoTime();
            given().get("/q/health/ready").then().statusCode(503);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
        }
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/slow/statement?long=true").then().statusCode(200);
    }

    private static io.restassured.response.Response asPartner(String subject) {
        return given().auth().oauth2(Token.of("partner").subject(subject).jwt()).get("/slow/caller");
    }

    private static HttpRequest slow() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/slow"))
                .build();
    }

    private static void isOverload(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains("urn:fieldsafety:problem:overloaded");
    }

    /** Until the connection is ended from the other side. */
    private static void dripInto(Socket socket) {
        try {
            var out = socket.getOutputStream();
            out.write(("POST /slow/body HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 100000\r\n\r\n{\"a\":\"")
                    .getBytes(US_ASCII));
            for (int i = 0; i < 600; i++) {
                out.write('x');
                out.flush();
                LockSupport.parkNanos(50_000_000);
            }
        } catch (IOException e) {
            // Ended, as it should be.
        }
    }
}
