package org.fieldsafety.registry.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fieldsafety.registry.Work.FIELD_SERVICE;
import static org.fieldsafety.registry.Work.reported;
import static org.fieldsafety.registry.Work.slot;
import static org.fieldsafety.registry.Work.unit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Topics;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.fieldsafety.registry.Neighbours.Submission;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Field service, a partner and the consignee report of the same slots at the same time. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ConcurrentReportsTest {
    private static final int EACH = 30;
    private static final String[] SERIALS = {"A1", "A2", "A3"};

    @Inject
    Session database;

    private final Notice notice = Notice.about(Given.udiDi());

    @Test
    void latestReportWinsAndEveryVersionIsToldOnce() throws Exception {
        var holder = Given.consignee("ES");
        Given.devices(holder, notice.udiDi(), SERIALS);
        notice.published(1);
        Neighbours.awaitNotice(notice, "A3");
        var work = new ArrayList<Callable<Object>>();
        for (int i = 0; i < EACH; i++) {
            int nth = i;
            // Units in opposite orders: whoever locked them as they come would meet the other half-way.
            work.add(() -> reported(FIELD_SERVICE, notice, units(nth, "A1", "A2", "A3"))
                    .statusCode(200));
            work.add(() -> reported(FIELD_SERVICE, notice, units(nth + 1, "A3", "A2", "A1"))
                    .statusCode(200));
            work.add(() -> {
                var submission = new Submission(
                        UUID.randomUUID(), notice, holder, Instant.now().plusMillis(nth % 7));
                for (var serial : SERIALS) {
                    submission.submitted(
                            serial, nth % 2 == 0 ? Neighbours.done("PATCH", "Dx") : Neighbours.declined("PATCH", "Dx"));
                }
                return submission;
            });
        }

        var threads = Executors.newFixedThreadPool(8);
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
        threads.shutdown();

        for (var serial : SERIALS) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            one("select count(*) from slot_report where udi_di = :udiDi and serial = :serial", serial)
                                            .get(0, Long.class)
                                    == 3L * EACH);
            var state = one(
                    "select version, slots -> 0 ->> 'status' from affected_device"
                            + " where udi_di = :udiDi and serial = :serial",
                    serial);
            var latest = one(
                    "select answer from slot_report where udi_di = :udiDi and serial = :serial"
                            + " order by reported_at desc, report_id limit 1",
                    serial);
            assertThat(state.get(1, String.class)).isEqualTo(latest.get(0, String.class));
            assertThat(versionsTold(serial, state.get(0, Long.class)))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, state.get(0, Long.class))
                            .boxed()
                            .toList());
        }
    }

    private Object[] units(int nth, String... serials) {
        var status = nth % 2 == 0
                ? slot("PATCH", "Dx", "Done")
                : slot("PATCH", "Dx", "Outstanding", "reason", "Taken back " + nth);
        return Arrays.stream(serials)
                .map(serial -> unit(notice, serial, status))
                .toArray();
    }

    /** In the order they were told, once the last of them is. */
    private List<Long> versionsTold(String serial, long last) {
        Neighbours.affectedDevice(notice.key(serial), last);
        return Topics.read(
                        "fsn.affected-devices.v1", message -> notice.key(serial).equals(message.key()))
                .stream()
                .map(message -> Neighbours.read(message.value()))
                .map(event -> event.path("version").asLong())
                .toList();
    }

    private Tuple one(String query, String serial) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(query, Tuple.class)
                .setParameter("udiDi", notice.udiDi())
                .setParameter("serial", serial)
                .getSingleResult());
    }
}
