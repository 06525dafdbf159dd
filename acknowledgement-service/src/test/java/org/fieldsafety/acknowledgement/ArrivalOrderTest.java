package org.fieldsafety.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics are independent: whichever neighbour is heard first, the obligation ends the same. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ArrivalOrderTest {
    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"NCD", "NDC", "CND", "CDN", "DNC", "DCN"})
    void anyOrderOfNoticeConsigneeAndDeviceEndsTheSame(String order) {
        var situation = new Situation();

        order.chars().forEach(neighbour -> hear(situation, (char) neighbour));

        var obligation = situation.obligation();
        assertThat(obligation.getString("status")).isEqualTo("Due");
        assertThat(obligation.getString("reference")).isEqualTo("FSN2023-1338");
        assertThat(obligation.getString("country")).isEqualTo("ES");
        assertThat(obligation.getString("receiptDue")).isEqualTo("2026-12-22");
        assertThat(obligation.getString("completionDue")).isEqualTo("2027-02-22");
        assertThat(obligation.getInt("units.outstanding")).isOne();
        var last = situation.obligationEvents(obligation.getLong("version"));
        assertThat(last.get(last.size() - 1).path("country").asText()).isEqualTo("ES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NCD", "NDC", "CND", "CDN", "DNC", "DCN"})
    void inAnyOrderTheStricterDatesOfItsCountryHold(String order) {
        var situation = new Situation();

        order.chars()
                .forEach(neighbour -> hear(situation, (char) neighbour, notice -> ((ObjectNode) notice.at("/dueDates"))
                        .putObject("byCountry")
                        .putObject("ES")
                        .put("receipt", "2026-12-01")
                        .put("completion", "2027-09-09")));

        var obligation = situation.awaitObligation(
                told -> "ES".equals(told.getString("country")) && "2026-12-01".equals(told.getString("receiptDue")));
        assertThat(obligation.getString("completionDue")).isEqualTo("2027-02-22");
    }

    @Test
    void consigneeThatMovesOwesByTheDatesOfItsNewCountry() {
        var situation = Situation.withUnits("A1");

        situation.consigneeChanged(2, consignee -> consignee.put("country", "DE"));

        var obligation = situation.awaitObligation(told -> "DE".equals(told.getString("country")));
        assertThat(obligation.getString("receiptDue")).isEqualTo("2026-12-08");
        assertThat(obligation.getString("completionDue")).isEqualTo("2027-01-22");
    }

    /** Opening an obligation and learning what it copies may not miss each other. */
    @Test
    void nothingIsMissingWhenAllAreHeardAtOnce() {
        var situations = Stream.generate(Situation::new).limit(30).toList();

        situations.parallelStream().forEach(situation -> {
            situation.unitChanged("A1", 1, "Outstanding");
            situation.consigneeChanged(1, event -> {});
            situation.noticePublished(event -> {});
        });

        situations.forEach(situation -> situation.awaitObligation(
                obligation -> "ES".equals(obligation.getString("country")) && obligation.get("receiptDue") != null));
    }

    private void hear(Situation situation, char neighbour) {
        hear(situation, neighbour, notice -> {});
    }

    private void hear(Situation situation, char neighbour, Consumer<ObjectNode> notice) {
        switch (neighbour) {
            case 'N' -> {
                situation.noticePublished(notice);
                await("select 1 from known_notice where id = '" + situation.notice + "'");
            }
            case 'C' -> {
                situation.consigneeChanged(1, event -> {});
                await("select 1 from known_consignee where id = '" + situation.consignee + "'");
            }
            default -> {
                situation.unitChanged("A1", 1, "Outstanding");
                situation.awaitStatus("Due");
            }
        }
    }

    private void await(String query) {
        Awaitility.await(query).atMost(Duration.ofSeconds(20)).until(() -> finds(query));
    }

    private boolean finds(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
