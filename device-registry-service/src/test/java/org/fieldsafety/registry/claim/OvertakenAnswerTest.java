package org.fieldsafety.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fieldsafety.registry.Neighbours.done;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Neighbours.Submission;
import org.fieldsafety.registry.device.ChangingRegister;
import org.fieldsafety.registry.device.ChangingRegister.Why;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer arrives before what makes it right: the notice, the device or its move. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class OvertakenAnswerTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    ChangingRegister register;

    @Inject
    Session database;

    @Inject
    DataSource dataSource;

    private final Notice notice = Notice.about(Given.udiDi());
    private Holder holder;

    @BeforeEach
    void consignee() {
        holder = Given.consignee("ES");
    }

    @Test
    void answerIsAppliedWhenItsNoticeIsPublishedLater() {
        Given.devices(holder, notice.udiDi(), "A1");
        answered("A1");
        Claims.awaitOne(notice);

        notice.published(1);

        Neighbours.affectedDevice(notice.key("A1"), 1);
        applied("A1", 2);
    }

    @Test
    void answerIsAppliedWhenItsDeviceIsImportedLater() {
        published();
        answered("A2");
        Claims.awaitOne(notice);

        Given.devices(holder, notice.udiDi(), "A2");

        applied("A2", 2);
    }

    @Test
    void answerIsAppliedWhenItsDeviceMovesToWhoAnsweredLater() {
        Given.devices(Given.consignee("PT"), notice.udiDi(), "A2");
        published();
        answered("A2");
        Claims.awaitOne(notice);

        Given.devices(holder, notice.udiDi(), "A2");

        applied("A2", 3);
    }

    @Test
    void answerIsNotMissedWhenItArrivesWhileItsDeviceIsMoving() {
        var before = Given.consignee("PT");
        Given.devices(before, notice.udiDi(), "A2");
        published();

        QuarkusTransaction.requiringNew().timeout(60).run(() -> {
            move("A2", holder);
            answered("A2");
            await().pollInSameThread().atMost(SOON).until(() -> somebodyWaits("advisory"));
        });

        assertThat(Neighbours.affectedDevice(notice.key("A2"), 3)
                        .at("/slots/0/status")
                        .asText())
                .isEqualTo("Done");
        assertThat(Claims.of(notice, true).getList("items")).isEmpty();
    }

    @Test
    void answerIsAppliedWhenItsDeviceIsImportedWhileAssigningItFails() {
        published();
        answered("A2");
        var claim = Claims.awaitOne(notice);

        var assigning = QuarkusTransaction.requiringNew().timeout(60).call(() -> {
            move("A1", Given.consignee("PT"));
            var assigned = CompletableFuture.supplyAsync(() -> Claims.resolve(
                            claim, "assign", Map.of("udiDi", notice.udiDi(), "serial", "A1", "reason", "race"))
                    .extract()
                    .statusCode());
            await().pollInSameThread().atMost(SOON).until(() -> somebodyWaits("transactionid"));
            Given.devices(holder, notice.udiDi(), "A2");
            return assigned;
        });

        assertThat(assigning.join()).isEqualTo(409);
        applied("A2", 2);
    }

    @Test
    void answerIsNotMissedWhenItsDeviceLeavesAndComesBackMeanwhile() throws Exception {
        published();
        var answer = Submission.of(notice, holder, "2026-11-20T09:00:00Z");

        try (var elsewhere = dataSource.getConnection()) {
            elsewhere.setAutoCommit(false);
            insertReport(elsewhere, answer);
            answer.submitted("A1", done("PATCH", "Dx"));
            await().pollInSameThread().atMost(SOON).until(() -> somebodyWaits("transactionid"));
            Given.devices(Given.consignee("PT"), notice.udiDi(), "A1");
            QuarkusTransaction.requiringNew().timeout(60).call(() -> {
                move("A1", holder);
                CompletableFuture.runAsync(() -> rollBack(elsewhere)).join();
                await().pollInSameThread().atMost(SOON).until(() -> somebodyWaits("advisory") || isClaimed());
                return true;
            });
        }

        assertThat(Neighbours.affectedDevice(notice.key("A1"), 4)
                        .at("/slots/0/status")
                        .asText())
                .isEqualTo("Done");
        assertThat(Claims.of(notice, true).getList("items")).isEmpty();
    }

    /** The same answer, so that who adds it waits for this one to end. */
    private void insertReport(Connection connection, Submission answer) throws SQLException {
        try (var insert = connection.prepareStatement(
                """
                insert into slot_report (report_id, notice_id, udi_di, serial, action, mode, answer, reported_at, counts)
                values (?, ?, ?, 'A1', 'PATCH', 'Dx', 'Done', now(), true)
                """)) {
            insert.setObject(1, answer.id());
            insert.setObject(2, notice.id());
            insert.setString(3, notice.udiDi());
            insert.executeUpdate();
        }
    }

    /** On a thread of its own: it is no part of the transaction on this one. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void move(String serial, Holder to) {
        register.run(
                new Why("Moved", "race", null, null),
                """
                update device d set consignee_id = :to where (udi_di, serial) = (:udiDi, :serial)
                returning old as before, new as after
                """,
                Map.of("to", to.id(), "udiDi", notice.udiDi(), "serial", serial));
    }

    private boolean isClaimed() {
        return !Claims.of(notice, true).getList("items").isEmpty();
    }

    private void published() {
        Given.devices(holder, notice.udiDi(), "A1");
        notice.published(1);
        Neighbours.awaitNotice(notice, "A1");
    }

    private void answered(String serial) {
        Submission.of(notice, holder, "2026-11-20T09:00:00Z").submitted(serial, done("PATCH", "Dx"));
    }

    private void applied(String serial, long version) {
        var told = Neighbours.affectedDevice(notice.key(serial), version);
        assertThat(told.at("/change/kind").asText()).isEqualTo("Answered");
        assertThat(told.at("/slots/0/status").asText()).isEqualTo("Done");
        var resolved = Claims.of(notice, false);
        assertThat(resolved.getList("items.resolution.outcome")).containsExactly("Applied");
        assertThat(resolved.getList("items.resolution.by")).containsExactly("system");
        assertThat(Claims.of(notice, true).getList("items")).isEmpty();
    }

    private boolean somebodyWaits(String lock) {
        return database.createNativeQuery(
                        "select exists (select from pg_locks where not granted and locktype = :lock)", Boolean.class)
                .setParameter("lock", lock)
                .getSingleResult();
    }
}
