package org.fieldsafety.registry.merging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.devicefile.DeviceFile;
import org.fieldsafety.registry.devicefile.Encoding;
import org.fieldsafety.registry.staging.Importer;
import org.fieldsafety.registry.staging.StagingDevices;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** A notice is published while an import has written its devices but not committed yet. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ImportWhilePublishingTest {
    @Inject
    StagingDevices staging;

    @Inject
    Chunks chunks;

    @Inject
    MergingDevices merging;

    @Inject
    Session database;

    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);

    @Test
    void deviceIsNotMissedWhenItsNoticeIsPublishedBeforeItsImportCommits() {
        var holder = Given.consignee("ES");

        importing(row("A1", "", holder), () -> notice.published(1));

        Neighbours.affectedDevice(notice.key("A1"), 1);
    }

    @Test
    void devicesThatEnterAndLeaveTheScopeOfARevisionAreFoundWhenItIsPublishedBeforeTheirImportCommits() {
        var holder = Given.consignee("ES");
        Given.importedCsv(Given.HEADER + row("A1", "L1", holder) + row("A2", "L2", holder));
        notice.revision(1).limitedTo(Map.of("lots", List.of("L1", "L3"))).published();
        Neighbours.affectedDevice(notice.key("A1"), 1);

        importing(row("A1", "L3", holder) + row("A2", "L4", holder), () -> notice.revision(2)
                .limitedTo(Map.of("lots", List.of("L1", "L4")))
                .revised());

        assertThat(Neighbours.affectedDevice(notice.key("A1"), 2)
                        .path("released")
                        .asBoolean())
                .isTrue();
        Neighbours.affectedDevice(notice.key("A2"), 1);
    }

    /** Lets it happen after the import has written its devices, and before it commits. */
    private void importing(String rows, Runnable meanwhile) {
        var importer = new Importer("race", null);
        var file = new ByteArrayInputStream((Given.HEADER + rows).getBytes(UTF_8));
        var id = staging.begin(importer, false);
        staging.store(id, DeviceFile.csv(), new Encoding(UTF_8, false), file, importer);
        QuarkusTransaction.requiringNew().timeout(60).run(() -> {
            staging.finish(id, true);
            merging.merge(chunks.claim().orElseThrow());
            var known = version();
            meanwhile.run();
            await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> matchingWaits() || version() > known);
        });
    }

    private String row(String serial, String lot, Holder holder) {
        return String.join(",", udiDi, serial, "20005715", lot, "", holder.customerNumber()) + "\n";
    }

    private boolean matchingWaits() {
        return database.createNativeQuery(
                        "select exists (select from pg_locks where locktype = 'advisory' and not granted"
                                + " and mode = 'ExclusiveLock')",
                        Boolean.class)
                .getSingleResult();
    }

    private long version() {
        return database.createNativeQuery("select coalesce(max(version), 0) from notice where id = :id", Long.class)
                .setParameter("id", notice.id())
                .getSingleResult();
    }
}
