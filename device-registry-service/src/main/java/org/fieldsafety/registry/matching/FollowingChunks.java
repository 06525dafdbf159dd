package org.fieldsafety.registry.matching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import java.time.Duration;
import org.fieldsafety.platform.work.LongWork;
import org.fieldsafety.platform.work.StepByStep;
import org.hibernate.Session;

/**
 * Works through what there is to follow, the oldest notice first, a chunk of devices in each transaction: none of them
 * is long, and after a crash the next process goes on where the last chunk was committed.
 */
@ApplicationScoped
class FollowingChunks {
    /** How soon another process takes over what one that has died left undone. */
    private static final Duration REST = Duration.ofSeconds(5);

    /** Imports wait for a chunk, so that it may wait for a long one of theirs. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String ANY = "select exists (select from notice_following where after_serial is not null)";

    private final Session database;
    private final FollowingChunk chunk;
    private final MatchingConfig config;
    private final LongWork longWork;
    private final StepByStep steps = new StepByStep("following-notices", this::next, REST);

    FollowingChunks(Session database, FollowingChunk chunk, MatchingConfig config, LongWork longWork) {
        this.database = database;
        this.chunk = chunk;
        this.config = config;
        this.longWork = longWork;
    }

    void start(@Observes StartupEvent event) {
        steps.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        steps.stop();
    }

    void wake() {
        steps.wake();
    }

    private boolean next() {
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST.toSeconds())
                    .call(() -> {
                        longWork.begin();
                        return isAny() && chunk.follow(config.chunk());
                    });
        } catch (RuntimeException e) {
            QuarkusTransaction.requiringNew().run(chunk::postpone);
            throw e;
        }
    }

    private boolean isAny() {
        return database.createNativeQuery(ANY, Tuple.class).getSingleResult().get(0, Boolean.class);
    }
}
