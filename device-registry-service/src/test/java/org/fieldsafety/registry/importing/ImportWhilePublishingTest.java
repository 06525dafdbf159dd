package org.fieldsafety.registry.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.devicefile.DeviceFile;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** A notice is published while an import has written its devices but not committed yet. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ImportWhilePublishingTest {
    @Inject
    ImportingDevices importing;

    @Inject
    Session database;

    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);

    @Test
    void deviceIsNotMissedWhenItsNoticeIsPublishedBeforeItsImportCommits() {
        var holder = Given.consignee("ES");
        var file = Given.HEADER + String.join(",", udiDi, "A1", "20005715", "", "", holder.customerNumber());

        QuarkusTransaction.requiringNew().timeout(60).run(() -> {
            importing.receive(
                    DeviceFile.csv(), new ByteArrayInputStream(file.getBytes(UTF_8)), new Importer("race", null));
            notice.published(1);
            await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> matchingWaits() || noticeIsKnown());
        });

        Neighbours.affectedDevice(notice.key("A1"), 1);
    }

    private boolean matchingWaits() {
        return exists("select exists (select from pg_locks where locktype = 'advisory' and not granted"
                + " and mode = 'ExclusiveLock')");
    }

    private boolean noticeIsKnown() {
        return exists("select exists (select from notice where id = '" + notice.id() + "')");
    }

    private boolean exists(String query) {
        return database.createNativeQuery(query, Boolean.class).getSingleResult();
    }
}
