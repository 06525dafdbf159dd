package org.fieldsafety.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fieldsafety.registry.Neighbours.done;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Neighbours.Submission;
import org.fieldsafety.registry.Relocating;
import org.fieldsafety.registry.consignee.ConsigneeRepository;
import org.fieldsafety.registry.device.ChangingRegister.Why;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices are sent to a consignee whose merging is not committed yet. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class MergingMeanwhileTest {
    @Inject
    MergingConsignees merging;

    @Inject
    ConsigneeRepository consignees;

    @Inject
    Session database;

    private final String udiDi = Given.udiDi();
    private Holder merged;
    private Holder survivor;

    @BeforeEach
    void register() {
        merged = Given.consignee("ES");
        survivor = Given.consignee("PT");
        Given.devices(survivor, udiDi, "A1");
    }

    @Test
    void noDeviceEndsUpWithTheMergedOne() {
        var moving = QuarkusTransaction.requiringNew().timeout(60).call(() -> {
            var why = new Why("Merged", "race", "Registered twice", null);
            merging.merge(consignees.required(merged.id()), survivor.id(), Instant.now(), why);
            var started = CompletableFuture.supplyAsync(
                    () -> Relocating.moved(merged, udiDi, "A1").statusCode());
            await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> moveWaits() || started.isDone());
            return started;
        });

        assertThat(moving.join()).isEqualTo(400);
        Relocating.moved(survivor, udiDi, "A1").then().statusCode(200);
    }

    @Test
    void mergingThatWaitsForADeviceLetsOtherConsigneesBeWritten() {
        Given.devices(merged, udiDi, "B1");
        var merge = QuarkusTransaction.requiringNew().timeout(60).call(() -> {
            database.createNativeQuery(
                            "select 1 from device where udi_di = :udiDi and serial = 'B1' for update", Integer.class)
                    .setParameter("udiDi", udiDi)
                    .getSingleResult();
            var started = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                    .timeout(60)
                    .run(() -> merging.merge(
                            consignees.required(merged.id()),
                            survivor.id(),
                            Instant.now(),
                            new Why("Merged", "race", "Registered twice", null))));
            await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(this::mergeWaits);
            assertThat(database.createNativeQuery(
                                    "select pg_try_advisory_xact_lock(hashtext('likely duplicates'))", Boolean.class)
                            .getSingleResult())
                    .isTrue();
            return started;
        });

        merge.join();
        assertThat(Relocating.moved(merged, udiDi, "A1").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsImportedForTheMergedOneMeanwhileIsWithTheSurvivor() {
        var importing = meanwhileMerging(
                () -> Given.devices(merged, udiDi, "B1", "B2"), () -> somebodyWaits("advisory", "ShareLock"));

        importing.join();
        Relocating.device(Given.REGISTRAR, udiDi, "B2")
                .then()
                .body("consigneeId", equalTo(survivor.id().toString()));
    }

    @Test
    void whatTheMergedOneAnswersMeanwhileCounts() {
        Given.devices(merged, udiDi, "B1");
        var notice = Notice.about(udiDi);
        notice.published(1);
        Neighbours.awaitNotice(notice, "B1");
        var answer = Submission.of(notice, merged, "2026-11-20T09:00:00Z");

        meanwhileMerging(
                        () -> answer.submitted("B1", done("PATCH", "Dx")),
                        () -> somebodyWaits("transactionid", "ShareLock"))
                .join();

        assertThat(Neighbours.affectedDevice(notice.key("B1"), 3)
                        .at("/slots/0/status")
                        .asText())
                .isEqualTo("Done");
    }

    @Test
    void answerForADeviceOfTheSurvivorIsNotMissedWhileMerging() {
        var notice = Notice.about(udiDi);
        notice.published(1);
        Neighbours.awaitNotice(notice, "A1");
        var answer = Submission.of(notice, merged, "2026-11-20T09:00:00Z");

        meanwhileMerging(
                        () -> answer.submitted("A1", done("PATCH", "Dx")),
                        () -> somebodyWaits("advisory", "ExclusiveLock"))
                .join();

        assertThat(Neighbours.affectedDevice(notice.key("A1"), 2)
                        .at("/slots/0/status")
                        .asText())
                .isEqualTo("Done");
    }

    /** Commits the merge once what is done meanwhile waits for it. */
    private CompletableFuture<Void> meanwhileMerging(Runnable doing, Callable<Boolean> waits) {
        return QuarkusTransaction.requiringNew().timeout(60).call(() -> {
            var why = new Why("Merged", "race", "Registered twice", null);
            merging.merge(consignees.required(merged.id()), survivor.id(), Instant.now(), why);
            var started = CompletableFuture.runAsync(doing);
            await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(waits);
            return started;
        });
    }

    private boolean somebodyWaits(String lock, String mode) {
        return database.createNativeQuery(
                        "select exists (select from pg_locks where not granted and (locktype, mode) = (:lock, :mode))",
                        Boolean.class)
                .setParameter("lock", lock)
                .setParameter("mode", mode)
                .getSingleResult();
    }

    private boolean mergeWaits() {
        return database.createNativeQuery(
                        "select exists (select from pg_locks where locktype = 'transactionid' and not granted)",
                        Boolean.class)
                .getSingleResult();
    }

    private boolean moveWaits() {
        return database.createNativeQuery(
                        "select exists (select from pg_locks where locktype = 'advisory' and not granted"
                                + " and mode = 'ShareLock')",
                        Boolean.class)
                .getSingleResult();
    }
}
