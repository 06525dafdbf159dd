package org.fieldsafety.notice.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ProgressStreamResourceTest.ShortStreams.class)
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ProgressStreamResourceTest {
    private static final Token PORTUGAL = Token.of(Roles.AUTHORITY).country("PT");

    @Inject
    EntityManager database;

    private String notice;

    /** Streams that live shorter than a test has patience. */
    public static class ShortStreams implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "fieldsafety.progress-stream.interval", "100MS",
                    "fieldsafety.progress-stream.heartbeat", "300MS",
                    "fieldsafety.progress-stream.lifetime", "4S");
        }
    }

    @BeforeEach
    void publish() {
        notice = Notices.published();
    }

    @Test
    void presentStateComesAtOnceAndThenEachChange() {
        var stream = new OpenStream(Notices.ANA, null);
        stream.awaitLine("id:0");

        count("ES", 3);
        stream.awaitLine("id:1");
        count("PT", 2);
        stream.awaitLine("id:2");

        assertThat(stream.totals()).containsExactly("\"total\":0", "\"total\":3", "\"total\":5");
        assertThat(stream.lines).contains("event:progress");
    }

    @Test
    void whoReconnectsGetsThePresentStateOnlyIfItIsAnother() {
        count("ES", 3);
        var upToDate = new OpenStream(Notices.ANA, "1");
        var late = new OpenStream(Notices.ANA, "0");
        late.awaitLine("id:1");
        upToDate.awaitLine(":alive");
        assertThat(upToDate.lines).noneMatch(line -> line.startsWith("id:"));

        count("ES", 1);

        upToDate.awaitLine("id:2");
        assertThat(upToDate.totals()).containsExactly("\"total\":4");
    }

    @Test
    void authoritySeesItsOwnCountryOnly() {
        count("ES", 3);
        var stream = new OpenStream(PORTUGAL, null);
        stream.awaitLine("id:1-PT");

        count("PT", 2);

        stream.awaitLine("id:2-PT");
        assertThat(stream.totals()).containsExactly("\"total\":0", "\"total\":2");
    }

    @Test
    void streamSaysThatItIsAliveAndEndsByItself() {
        var stream = new OpenStream(Notices.ANA, "0");

        await().atMost(Duration.ofSeconds(20)).until(stream.ended::isDone);

        assertThat(stream.lines).filteredOn(":alive"::equals).hasSizeGreaterThan(2);
    }

    @Test
    void whoMayNotReadTheProgressMayNotFollowIt() {
        Api.as(Token.of(Roles.CONSIGNEE))
                .get(notice + "/progress/stream")
                .then()
                .statusCode(403);
        Api.as(PORTUGAL).get(Notices.drafted() + "/progress/stream").then().statusCode(404);
    }

    private void count(String country, long devices) {
        QuarkusTransaction.requiringNew().run(() -> {
            execute("insert into progress_count as known values (:id, 'Country', 'Device', '', '" + country
                    + "', 'Outstanding', " + devices + ") on conflict (notice_id, dimension, subject, member, country,"
                    + " status) do update set count = known.count + excluded.count");
            execute("insert into progress_version as known values (:id, 1, now())"
                    + " on conflict (notice_id) do update set version = known.version + 1");
        });
    }

    private void execute(String sql) {
        database.createNativeQuery(sql)
                .setParameter("id", UUID.fromString(Notices.id(notice)))
                .executeUpdate();
    }

    /** A portal's connection: collects what arrives until the stream ends. */
    private final class OpenStream {
        final List<String> lines = new CopyOnWriteArrayList<>();
        final CompletableFuture<Void> ended;

        OpenStream(Token caller, String lastEventId) {
            var request = HttpRequest.newBuilder(
                            URI.create(RestAssured.baseURI + ":" + RestAssured.port + notice + "/progress/stream"))
                    .header("Authorization", "Bearer " + caller.jwt());
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            ended = HttpClient.newHttpClient()
                    .sendAsync(request.build(), BodyHandlers.ofLines())
                    .thenAcceptAsync(this::collect);
        }

        private void collect(HttpResponse<Stream<String>> response) {
            assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
            response.body().forEach(lines::add);
        }

        void awaitLine(String line) {
            await(line).atMost(Duration.ofSeconds(20)).until(() -> lines.contains(line));
            // The data follows in the same write.
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> lines.get(lines.size() - 1).isEmpty());
        }

        /** The number of devices in each state that came. */
        List<String> totals() {
            return lines.stream()
                    .filter(line -> line.startsWith("data:"))
                    .map(line -> line.replaceAll("^.*\"devices\":\\{(\"total\":\\d+).*$", "$1"))
                    .toList();
        }
    }
}
