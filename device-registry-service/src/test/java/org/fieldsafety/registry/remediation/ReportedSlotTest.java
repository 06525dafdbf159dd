package org.fieldsafety.registry.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.platform.testing.Infrastructure;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What the history of reports makes of a slot. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ReportedSlotTest {
    private static final UUID HOLDER = UUID.randomUUID();
    private static final Slot ASKED = Slot.outstanding("PATCH", "Dx");

    @Inject
    Session database;

    @Inject
    JsonColumns json;

    @Test
    void slotIsTheSameWhateverTheOrderOfArrival() {
        var reports = List.of(
                report("2026-11-20T09:00:00.000001Z").says("Done"),
                report("2026-11-20T09:00:00.000002Z").says("Declined").by(HOLDER),
                report("2026-11-20T09:00:00.000003Z").says("Outstanding"),
                report("2026-11-20T09:00:00.000003Z").says("NotApplicable"));

        var found = new HashSet<String>();
        permutations(reports).forEach(order -> found.add(afterEach(ASKED, order).status() + ""));

        assertThat(found).hasSize(1);
    }

    @Test
    void repeatedReportKeepsTheSlotAndStillOutlivesOneMadeBetween() {
        var first = report("2026-11-20T09:00:00Z").says("Done");
        var again = report("2026-11-22T09:00:00Z").says("Done");
        var late = report("2026-11-21T09:00:00Z").says("Declined").by(HOLDER);

        assertThat(afterEach(ASKED, List.of(first, again, late)).reportId()).isEqualTo(first.id());
    }

    @Test
    void slotNamesTheAcknowledgementInForce() {
        var first = report("2026-11-20T09:00:00Z").says("Done").by(HOLDER);
        var corrected = report("2026-11-21T09:00:00Z").says("Done").by(HOLDER);

        var slot = afterEach(ASKED, List.of(first, corrected));

        assertThat(slot.acknowledgementId()).isEqualTo(corrected.id());
        assertThat(slot.reportedAt()).isEqualTo(corrected.at());
        assertThat(slot.source()).isEqualTo(ReportSource.Acknowledgement);
    }

    @Test
    void claimCountsForNothing() {
        var claim = report("2026-11-20T09:00:00Z").says("Done").by(HOLDER).claimed();

        assertThat(afterEach(ASKED, List.of(claim))).isEqualTo(ASKED);
    }

    @Test
    void consigneeCanOnlySayDoneOrDeclined() {
        var odd = report("2026-11-20T09:00:00Z").by(HOLDER);

        assertThat(afterEach(
                        ASKED,
                        List.of(
                                odd.says("NotApplicable"),
                                report("2026-11-20T10:00:00Z").says("Perhaps"))))
                .isEqualTo(ASKED);
    }

    @Test
    void reportOfAnEarlierEditionCountsForNothing() {
        var asked = ASKED.ofEdition(2, Instant.parse("2026-11-21T00:00:00Z"));

        var before = report("2026-11-20T09:00:00Z").says("Done");
        assertThat(afterEach(asked, List.of(before))).isEqualTo(asked);
        var slot =
                afterEach(asked, List.of(before, report("2026-11-21T09:00:00Z").says("Done")));
        assertThat(slot.status()).isEqualTo(SlotStatus.Done);
        assertThat(slot.edition()).isEqualTo(2);
    }

    @Test
    void nothingOfAnEarlierAnswerStays() {
        var declined = report("2026-11-20T09:00:00Z").says("Declined").by(HOLDER);
        var done = report("2026-11-21T09:00:00Z").says("Done");

        var slot = afterEach(ASKED, List.of(declined, done));

        assertThat(slot.reason()).isNull();
        assertThat(slot.acknowledgementId()).isNull();
    }

    private Slot afterEach(Slot asked, List<Said> arriving) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var notice = UUID.randomUUID();
            // The same report may be about many units.
            var serial = notice.toString().substring(0, 18);
            var slot = json.write(asked);
            for (var said : arriving) {
                database.createNativeMutationQuery(
                                """
                                insert into slot_report (report_id, notice_id, consignee_id, udi_di, serial, action, mode,
                                    answer, reason, reported_at, source, counts)
                                values (:id, :notice, :holder, '1', :serial, 'PATCH', 'Dx', :status, 'NOT_HELD', :at, :source,
                                    :counts)
                                """)
                        .setParameter("id", said.id)
                        .setParameter("notice", notice)
                        .setParameter("serial", serial)
                        .setParameter("holder", said.holder, UUID.class)
                        .setParameter("status", said.status)
                        .setParameter("at", said.at)
                        .setParameter("counts", said.counts)
                        .setParameter("source", said.holder == null ? "FieldService" : "Acknowledgement")
                        .executeUpdate();
                slot = database.createNativeQuery(
                                "select cast(slot_reported(cast(:slot as jsonb), :notice, '1', :serial) as text)",
                                String.class)
                        .setParameter("slot", slot)
                        .setParameter("notice", notice)
                        .setParameter("serial", serial)
                        .getSingleResult();
            }
            return json.read(slot, Slot.class);
        });
    }

    private static Said report(String at) {
        return new Said(UUID.randomUUID(), Instant.parse(at), "", null, true);
    }

    private record Said(UUID id, Instant at, String status, UUID holder, boolean counts) {
        Said says(String newStatus) {
            return new Said(id, at, newStatus, holder, counts);
        }

        Said by(UUID consignee) {
            return new Said(id, at, status, consignee, counts);
        }

        Said claimed() {
            return new Said(id, at, status, holder, false);
        }
    }

    private static List<List<Said>> permutations(List<Said> reports) {
        if (reports.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Said>>();
        for (var first : reports) {
            var others = new ArrayList<>(reports);
            others.remove(first);
            permutations(others).forEach(rest -> {
                var order = new ArrayList<Said>();
                order.add(first);
                order.addAll(rest);
                all.add(order);
            });
        }
        return all;
    }
}
