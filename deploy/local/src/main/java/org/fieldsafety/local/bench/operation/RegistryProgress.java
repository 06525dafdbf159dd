package org.fieldsafety.local.bench.operation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.fieldsafety.local.bench.given.Stage;
import org.fieldsafety.local.bench.given.Topic;
import org.fieldsafety.local.console.Await;
import org.fieldsafety.local.console.Failure;
import org.fieldsafety.local.process.Database;

/**
 * Looks how far the registry is with a notice, without being in its way: the broker is asked for the topic's end, and
 * the database for a row or two. Counting what is affected would read every row that is being written.
 */
final class RegistryProgress implements AutoCloseable {

    static final String TOPIC = "fsn.affected-devices.v1";

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final String MATCHED =
            """
            select exists (select from notice where id = ? and version >= ?)
                and not exists (select from notice_following where after_serial is not null)
            """;

    private final Connection connection;
    private final Topic topic;

    RegistryProgress(Database registry, String kafka) {
        try {
            connection = registry.connect();
        } catch (SQLException e) {
            throw new Failure("The registry's database cannot be entered: " + e.getMessage(), e);
        }
        topic = new Topic(kafka, TOPIC);
    }

    /** Has the notice revised to be about the stage's product, and waits for all that follows. */
    Passage follow(Stage stage) {
        long before = topic.sent();
        try (PreparedStatement matched = connection.prepareStatement(MATCHED)) {
            matched.setObject(1, UUID.fromString(stage.notice().id()));
            matched.setLong(2, stage.notice().revisedVersion());
            long start = stage.notice().revise(stage.product(), topic.bootstrapServers());
            Sight sight = new Sight(matched, before, stage.units());
            Await.until(
                    "Matching and telling every device",
                    stage.patience(),
                    PAUSE,
                    () -> sight.isComplete() ? Optional.of(true) : Optional.empty());
            requireAll(stage);
            return sight.since(start);
        } catch (SQLException e) {
            throw new Failure("The registry's database does not answer: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        topic.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new Failure("The registry's database does not answer: " + e.getMessage(), e);
        }
    }

    private void requireAll(Stage stage) throws SQLException {
        String count = "select count(*) = %d from affected_device where notice_id = '%s' and not released"
                .formatted(stage.units(), stage.notice().id());
        if (!question(count)) {
            throw new Failure("The notice does not affect exactly the devices of its product.");
        }
    }

    private boolean question(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    /** What was seen when, on the clock of {@link System#nanoTime}; zero is not yet. */
    private final class Sight {

        private final PreparedStatement matched;
        private final long before;
        private final int expected;

        private long matchedAt;
        private long toldWhenMatched;
        private long firstToldAt;
        private long firstTold;
        private long lastToldAt;

        Sight(PreparedStatement matched, long before, int expected) {
            this.matched = matched;
            this.before = before;
            this.expected = expected;
        }

        boolean isComplete() {
            boolean matchedNow = matchedAt == 0 && isMatched();
            long told = topic.sent() - before;
            if (matchedNow) {
                matchedAt = System.nanoTime();
                toldWhenMatched = told;
            }
            if (firstTold == 0 && told > 0) {
                firstTold = told;
                firstToldAt = System.nanoTime();
            }
            lastToldAt = System.nanoTime();
            return matchedAt != 0 && told >= expected;
        }

        Passage since(long start) {
            return new Passage(
                    Duration.ofNanos(matchedAt - start),
                    Duration.ofNanos(lastToldAt - start),
                    rate(expected - firstTold, lastToldAt - firstToldAt),
                    toldWhenMatched == 0 || expected - toldWhenMatched < expected / 10
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(rate(expected - toldWhenMatched, lastToldAt - matchedAt)));
        }

        private static double rate(long events, long nanos) {
            return events / (nanos / 1e9);
        }

        private boolean isMatched() {
            try (ResultSet answer = matched.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            } catch (SQLException e) {
                throw new Failure("The registry's database does not answer: " + e.getMessage(), e);
            }
        }
    }
}
