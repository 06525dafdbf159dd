package org.fieldsafety.acknowledgement.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class HistoryResourceTest {
    private static final Token STAFF = Token.of(Roles.AUDITOR);

    @Inject
    DataSource database;

    @Test
    void everyVersionIsThereWithItsCauseAndIsWhatWasTold() {
        var situation = Situation.withUnits("A1");
        situation.unitChanged("A1", 2, "Remediated");
        situation.awaitObligation(obligation -> obligation.getInt("units.remediated") == 1);
        situation.noticePublished(
                event -> event.put("version", 9).putObject("dueDates").put("receipt", "2999-01-31"));
        long version = situation
                .awaitObligation(obligation -> "2999-01-31".equals(obligation.getString("receiptDue")))
                .getLong("version");

        var history = Api.as(STAFF)
                .get(situation.path() + "/history")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(history.getString("items[0].kind")).isEqualTo("DetailsChanged");
        assertThat(history.getString("items[0].cause.kind")).isEqualTo("Notice");
        assertThat(history.getString("items[0].cause.id")).isEqualTo("9");
        assertThat(history.getString("items[1].cause.kind")).isEqualTo("Units");
        List<String> told = situation.obligationEvents(version).stream()
                .map(event ->
                        event.path("version").asInt() + event.at("/change/kind").asText())
                .toList();
        List<Integer> versions = history.getList("items.version");
        List<String> kinds = history.getList("items.kind");
        assertThat(told).hasSize(versions.size());
        for (int i = 0; i < told.size(); i++) {
            assertThat(versions.get(i) + kinds.get(i)).isEqualTo(told.get(told.size() - 1 - i));
        }
    }

    @Test
    void pagesGoBackInVersions() {
        var situation = Situation.withUnits("A1");
        situation.unitChanged("A1", 2, "InProgress");
        long newest = situation
                .awaitObligation(obligation -> obligation.getInt("units.inProgress") == 1)
                .getLong("version");

        var first = Api.as(STAFF).queryParam("limit", 1).get(situation.path() + "/history");

        first.then().body("items.version", contains((int) newest));
        Api.as(STAFF)
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("next"))
                .get(situation.path() + "/history")
                .then()
                .body("items.version", contains((int) newest - 1));
        Api.as(STAFF)
                .queryParam("cursor", "b2xk")
                .get(situation.path() + "/history")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fieldsafety:problem:invalid-cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update obligation_change set kind = 'Due'", "delete from obligation_change"})
    void whatHappenedCanNotBeChanged(String statement) throws SQLException {
        Situation.withUnits("A1");

        try (var connection = database.getConnection();
                var change = connection.prepareStatement(statement)) {
            assertThatThrownBy(change::execute).hasMessageContaining("can not be changed or removed");
        }
    }

    @Test
    void itIsForStaff() {
        var situation = Situation.withUnits("A1");

        Api.as(situation.asConsignee())
                .get(situation.path() + "/history")
                .then()
                .statusCode(403);
        Api.as(STAFF).get(new Situation().path() + "/history").then().statusCode(404);
    }
}
