package org.fieldsafety.registry.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fieldsafety.registry.Given.REGISTRAR;
import static org.fieldsafety.registry.Neighbours.done;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Topics;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Neighbours.Submission;
import org.fieldsafety.registry.Relocating;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A device moves while something else happens to it. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class MovingMeanwhileTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MovingToHolder moving;

    @Inject
    Session database;

    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);
    private Holder from;
    private Holder to;

    @BeforeEach
    void register() {
        from = Given.consignee("ES");
        to = Given.consignee("PT");
        Given.devices(from, udiDi, "A1", "A2", "A3", "A4");
    }

    @Test
    void movesOfTheSameDevicesAtOnceAllHappenOneAfterTheOther() {
        notice.published(1);
        Neighbours.awaitNotice(notice, "A4");
        var moves = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Relocating.moved(
                                i % 2 == 0 ? to : from,
                                udiDi,
                                i % 3 == 0 ? new String[] {"A4", "A1", "A2"} : new String[] {"A1", "A2", "A4"})
                        .then()
                        .statusCode(200)
                        .extract()
                        .<Integer>path("changed")))
                .toList();

        int changed = moves.stream().mapToInt(CompletableFuture::join).sum();

        assertThat(changed % 3).isZero();
        long versions = changed / 3 + 1;
        Neighbours.affectedDevice(notice.key("A1"), versions);
        assertThat(versionsOf("A1")).containsExactlyElementsOf(upTo(versions));
        assertThat(holderOf("A1"))
                .isEqualTo(Neighbours.affectedDevice(notice.key("A1"), versions)
                        .path("consigneeId")
                        .asText());
    }

    @Test
    void deviceThatMovesBeforeItsNoticeIsMatchedIsAskedOfItsNewHolder() {
        QuarkusTransaction.requiringNew().timeout(60).run(() -> {
            move("A1");
            notice.published(1);
            await().pollInSameThread().atMost(SOON).until(() -> waits("ExclusiveLock") || known());
        });

        var told = Neighbours.affectedDevice(notice.key("A1"), 1);
        assertThat(told.path("consigneeId").asText()).isEqualTo(to.id().toString());
        assertThat(versionsOf("A1")).containsExactly(1L);
    }

    @Test
    void answerThatArrivesWhileItsDeviceMovesAwayIsNotApplied() {
        notice.published(1);
        Neighbours.awaitNotice(notice, "A1");

        QuarkusTransaction.requiringNew().timeout(60).run(() -> {
            move("A1");
            Submission.of(notice, from, "2026-11-21T09:00:00Z").submitted("A1", done("PATCH", "Dx"));
            await().pollInSameThread().atMost(SOON).until(() -> waits("ShareLock") || waits("ExclusiveLock"));
        });

        Neighbours.affectedDevice(notice.key("A1"), 2);
        Submission.of(notice, to, "2026-11-21T10:00:00Z").submitted("A1", done("PATCH", "RUO"));
        var told = Neighbours.affectedDevice(notice.key("A1"), 3);
        assertThat(told.at("/slots/0/status").asText()).isEqualTo("Outstanding");
        assertThat(told.at("/slots/1/status").asText()).isEqualTo("Done");
        assertThat(versionsOf("A1")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void importsAndMovesOfTheSameDevicesNeverWaitForEachOtherForEver() {
        notice.published(1);
        Neighbours.awaitNotice(notice, "A4");
        var work = Stream.concat(
                        IntStream.range(0, 6)
                                .mapToObj(i -> CompletableFuture.runAsync(
                                        () -> Given.devices(i % 2 == 0 ? from : to, udiDi, "A4", "A3", "A2", "A1"))),
                        IntStream.range(0, 6)
                                .mapToObj(i -> CompletableFuture.runAsync(
                                        () -> Relocating.moved(i % 2 == 0 ? to : from, udiDi, "A1", "A2", "A3", "A4")
                                                .then()
                                                .statusCode(200))))
                .toList();

        work.forEach(CompletableFuture::join);

        long last = database.createNativeQuery(
                        "select version from affected_device where (notice_id, udi_di, serial) = (:notice, :udiDi, 'A1')",
                        Long.class)
                .setParameter("notice", notice.id())
                .setParameter("udiDi", udiDi)
                .getSingleResult();
        Neighbours.affectedDevice(notice.key("A1"), last);
        assertThat(versionsOf("A1")).containsExactlyElementsOf(upTo(last));
        assertThat(holderOf("A1"))
                .isEqualTo(Neighbours.affectedDevice(notice.key("A1"), last)
                        .path("consigneeId")
                        .asText());
    }

    @Test
    void fileThatMovesSomeAndDisposesOfOthersLocksAllInOneOrder() {
        notice.published(1);
        Neighbours.awaitNotice(notice, "A4");
        var file = Given.HEADER.strip() + ",disposition\n" + row("A1", to, "InUse") + row("A4", from, "Scrapped");

        var importing = QuarkusTransaction.requiringNew().timeout(60).call(() -> {
            lockAffected("A1");
            var started = CompletableFuture.supplyAsync(
                    () -> Given.importedCsv(file).then().extract().<Integer>path("updated"));
            await().pollInSameThread().atMost(SOON).until(() -> waits("ShareLock") || started.isDone());
            assertThat(started.isDone()).isFalse();
            lockAffected("A4");
            return started;
        });

        assertThat(importing.join()).isEqualTo(2);
        assertThat(versionsOf("A1")).startsWith(1L);
        assertThat(Neighbours.affectedDevice(notice.key("A4"), 2)
                        .path("disposition")
                        .asText())
                .isEqualTo("Scrapped");
    }

    private String row(String serial, Holder holder, String disposition) {
        return String.join(",", udiDi, serial, "20005715", "", "", holder.customerNumber(), disposition) + "\n";
    }

    /** Fails at once if somebody else has locked it. */
    private void lockAffected(String serial) {
        database.createNativeQuery(
                        "select 1 from affected_device where (notice_id, udi_di, serial) = (:notice, :udiDi, :serial)"
                                + " for update nowait",
                        Integer.class)
                .setParameter("notice", notice.id())
                .setParameter("udiDi", udiDi)
                .setParameter("serial", serial)
                .getSingleResult();
    }

    private void move(String serial) {
        var device = new NamedDevice(udiDi, serial);
        var request = new DeviceMoveRequest(
                List.of(device),
                new DeviceMoveRequest.To(to.id(), null),
                LocalDate.parse("2026-11-20"),
                "while something else happens");
        assertThat(moving.move(request, "race").changed()).isEqualTo(1);
    }

    private String holderOf(String serial) {
        return Relocating.device(REGISTRAR, udiDi, serial)
                .then()
                .statusCode(200)
                .extract()
                .path("consigneeId");
    }

    private List<Long> versionsOf(String serial) {
        return Topics.read(
                        "fsn.affected-devices.v1", event -> notice.key(serial).equals(event.key()))
                .stream()
                .map(event -> Neighbours.read(event.value()).path("version").asLong())
                .toList();
    }

    /** Whether a session waits for a lock of this mode. */
    private boolean waits(String mode) {
        return database.createNativeQuery(
                        "select exists (select from pg_locks where not granted and mode = :mode)", Boolean.class)
                .setParameter("mode", mode)
                .getSingleResult();
    }

    private boolean known() {
        return database.createNativeQuery("select exists (select from notice where id = :id)", Boolean.class)
                .setParameter("id", notice.id())
                .getSingleResult();
    }

    /** 1, 2 and so on. */
    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
