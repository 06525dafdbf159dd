package org.fieldsafety.registry.notice;

import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.matching.FollowingNotice;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Devices are imported while a notice has been matched but that is not committed yet. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class PublishingWhileImportingTest {
    @Inject
    Notices notices;

    @Inject
    FollowingNotice following;

    @Inject
    Session database;

    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);

    @Test
    void deviceIsNotMissedWhenItIsImportedBeforeTheMatchingOfItsNoticeCommits() {
        var holder = Given.consignee("ES");
        var importing = QuarkusTransaction.requiringNew().timeout(60).call(() -> {
            publish();
            var started = CompletableFuture.runAsync(() -> Given.devices(holder, udiDi, "A1"));
            await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> importWaits() || started.isDone());
            return started;
        });

        importing.join();
        Neighbours.affectedDevice(notice.key("A1"), 1);
    }

    /** As the consumer does it. */
    private void publish() {
        var product = new NoticeEvent.Product(udiDi, List.of("Dx"), "All", null, null);
        var action = new NoticeEvent.Action("PATCH", 1, List.of(udiDi), List.of("Dx"), null);
        notices.learn(new NoticeEvent(
                notice.id(),
                1,
                notice.reference(),
                1,
                "Published",
                Instant.now(),
                List.of(product),
                List.of(action),
                null));
        following.follow(notice.id(), 1);
    }

    private boolean importWaits() {
        return database.createNativeQuery(
                        "select exists (select from pg_locks where locktype = 'advisory' and not granted"
                                + " and mode = 'ShareLock')",
                        Boolean.class)
                .getSingleResult();
    }
}
