package org.fieldsafety.acknowledgement.effectiveness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class EffectivenessCheckResourceTest {
    private static final String CHANGED = "effectiveness-check.changed";

    @Test
    void shareOfEachCountryIsDrawnRoundedUpAndAnybodyCanDrawItAgain() {
        var checks = Checks.of(Map.of("ES", 11, "PT", 2));

        var drawn = checks.drawn(Map.of("level", "C", "seed", "first"));

        assertThat(drawn.getInt("overall.population")).isEqualTo(13);
        assertThat(drawn.getList("byCountry.country")).isEqualTo(List.of("ES", "PT"));
        assertThat(drawn.getList("byCountry.sampled")).isEqualTo(List.of(2, 1));
        assertThat(checks.sample(drawn.getString("id")))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        byHand(checks, "ES", "first").get(0),
                        byHand(checks, "ES", "first").get(1),
                        byHand(checks, "PT", "first").get(0)));
        var again = checks.drawn(Map.of("level", "C", "seed", "first"));
        assertThat(checks.sample(again.getString("id"))).isEqualTo(checks.sample(drawn.getString("id")));
    }

    @Test
    void levelsDrawAllTheShareGivenAndNone() {
        var checks = Checks.of(Map.of("ES", 4, "PT", 1));

        assertThat(checks.drawn(Map.of("level", "A")).getInt("overall.sampled")).isEqualTo(5);
        assertThat(checks.drawn(Map.of("level", "B", "percent", 50)).getList("byCountry.sampled"))
                .isEqualTo(List.of(2, 1));
        assertThat(checks.drawn(Map.of("level", "D")).getInt("overall.sampled")).isEqualTo(2);
        assertThat(checks.drawn(Map.of("level", "A", "countries", List.of("PT")))
                        .getList("byCountry.country"))
                .isEqualTo(List.of("PT"));
        var none = checks.drawn(Map.of("level", "E"));
        assertThat(none.getInt("overall.sampled")).isZero();
        assertThat(none.getInt("overall.population")).isEqualTo(5);
    }

    @Test
    void consigneeThatIsNotAffectedAnyMoreIsNotDrawn() {
        var checks = Checks.of(Map.of("ES", 2));
        var released = checks.countries().keySet().stream().toList().get(1);
        checks.situation().unitChanged("AES1", 2, "Outstanding", event -> event.put("released", true)
                .put("consigneeId", released.toString()));
        checks.situation()
                .awaitObligation(released, obligation -> "NotAffected".equals(obligation.getString("status")));

        var drawn = checks.drawn(Map.of("level", "A"));

        assertThat(checks.sample(drawn.getString("id"))).hasSize(1).doesNotContain(released.toString());
    }

    @Test
    void ratesFollowFromWhatWasRecordedAndAreTold() {
        var checks = Checks.of(Map.of("ES", 3));
        var id = checks.drawn(Map.of("level", "A")).getString("id");
        var consignees = List.copyOf(checks.countries().keySet());
        checks.record(Checks.REGISTRAR, id, consignees.get(0), "\"0\"", Checks.found("Yes"))
                .then()
                .statusCode(200)
                .body("devices", equalTo(2))
                .body("version", equalTo(1));
        var partly = new HashMap<>(Checks.found("Yes"));
        partly.put("rightDepth", "Unknown");
        checks.record(Token.of(Roles.FIELD_SERVICE), id, consignees.get(1), "\"0\"", partly)
                .then()
                .statusCode(200);

        var read = Api.as(Token.of(Roles.AUDITOR)).get(checks.path() + "/" + id);

        read.then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("overall.checked", equalTo(2))
                .body("overall.open", equalTo(1))
                .body("overall.received.percent", equalTo(100.0f))
                .body("overall.rightDepth.yes", equalTo(1))
                .body("overall.rightDepth.unknown", equalTo(1))
                .body("overall.rightDepth.percent", equalTo(50.0f))
                .body("overall.effective", equalTo(1))
                .body("overall.devicesPercent", equalTo(66.7f))
                .body("byCountry[0].country", equalTo("ES"));
        var key = checks.situation().notice + ":" + id;
        var events = Topics.read(
                "fsn.effectiveness-checks.v1",
                message -> key.equals(message.key())
                        && Situation.tree(message.value()).path("version").asInt() == 3);
        var last = new String(events.get(0).value(), UTF_8);
        EventSchemas.validate("acknowledgement-service", CHANGED, last);
        assertThat(last).contains("\"devicesEffective\":2", "\"sampleSize\":3").doesNotContain("Marta");
    }

    @Test
    void checkWithoutAResultHasNoRates() {
        var checks = Checks.of(Map.of("ES", 1));
        checks.drawn(Map.of("level", "A"));

        var list = Api.as(Token.of(Roles.AUTHOR)).get(checks.path());

        list.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].overall.open", equalTo(1))
                .body("items[0].overall.effectivePercent", nullValue())
                .body("items[0].overall.devicesPercent", nullValue());
    }

    @Test
    void sameRequestAgainDrawsNothing() {
        var checks = Checks.of(Map.of("ES", 1));

        var first = checks.draw(Checks.REGISTRAR, Map.of("level", "A"), "key");
        var second = checks.draw(Checks.REGISTRAR, Map.of("level", "A"), "key");

        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        Api.as(Checks.REGISTRAR).get(checks.path()).then().body("items", hasSize(1));
    }

    @Test
    void sampleThatCanNotBeDrawnIsRefusedByItsFields() {
        var checks = Checks.of(Map.of("ES", 1));

        checks.draw(Map.of("level", "B")).then().statusCode(400).body("errors.field", contains("percent"));
        checks.draw(Map.of("level", "B", "percent", 10)).then().statusCode(400);
        checks.draw(Map.of("level", "B", "percent", 100)).then().statusCode(400);
        checks.draw(Map.of("level", "C", "percent", 11, "countries", List.of("XX")))
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("percent", "countries[0]"));
        checks.draw(Map.of("level", "A", "seed", "Río")).then().statusCode(400).body("errors.field", contains("seed"));
        checks.draw(Token.of(Roles.FIELD_SERVICE), Map.of("level", "A"), "key")
                .then()
                .statusCode(403);
        Api.as(Token.of(Roles.CONSIGNEE).consignee(UUID.randomUUID()))
                .get(checks.path())
                .then()
                .statusCode(403);
    }

    /** Consignees of the country as the documents say they are ordered. */
    private static List<String> byHand(Checks checks, String country, String seed) {
        return checks.countries().entrySet().stream()
                .filter(entry -> entry.getValue().equals(country))
                .map(entry -> entry.getKey().toString())
                .sorted(Comparator.comparing(id -> sha256(seed + id)))
                .toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
