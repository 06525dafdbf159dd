package org.fieldsafety.acknowledgement.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ContactCorrectionResourceTest {
    private static final String LUCIA = "lucia@hospital-del-rio.example.org";
    private static final Map<String, String> CORRECTION = Map.of(
            "wrong", "almacen@hospital-del-rio.example.org", "name", "Lucía Ferrer", "email", LUCIA, "language", "es");

    private Situation situation;

    @BeforeEach
    void obligation() {
        situation = Situation.withUnits("NB551077");
    }

    @Test
    void rightContactIsProposedToTheRegisterAndTheObligationStays() {
        var id = proposed(situation.asConsignee(), CORRECTION)
                .then()
                .statusCode(201)
                .body("state", equalTo("Proposed"))
                .extract()
                .path("id")
                .toString();

        var events = events(id, 1);
        EventSchemas.validate(
                "acknowledgement-service",
                "consignee-proposal.changed",
                events.get(0).toString());
        assertThat(events.get(0).at("/contact/email").asText()).isEqualTo(LUCIA);
        assertThat(events.get(0).at("/contact/role").asText()).isEqualTo("Quality");
        assertThat(situation.obligation().getString("status")).isEqualTo("Due");
        list().then().body("items.wrong", contains("almacen@hospital-del-rio.example.org"));
    }

    @Test
    void proposalTheRegisterTookIsToldAgainWithoutPersonalData() {
        var id = id(proposed(situation.asConsignee(), CORRECTION));

        situation.consigneeChanged(2, event -> ((ArrayNode) event.path("contacts"))
                .addObject()
                .put("name", "Lucía Ferrer")
                .put("email", LUCIA.toUpperCase(Locale.ROOT))
                .put("role", "Quality"));

        var last = events(id, 2).get(1);
        EventSchemas.validate("acknowledgement-service", "consignee-proposal.changed", last.toString());
        assertThat(last.path("state").asText()).isEqualTo("Applied");
        assertThat(last.toString()).doesNotContain("Luc", "example.org");
        list().then().body("items.state", contains("Applied")).body("items.email", contains(LUCIA));
    }

    @Test
    void proposalStaysWhileTheRegisterHasTheAddressForOtherThingsOnly() {
        var id = id(proposed(situation.asConsignee(), CORRECTION));

        situation.consigneeChanged(2, event -> ((ArrayNode) event.path("contacts"))
                .addObject()
                .put("name", "Lucía Ferrer")
                .put("email", LUCIA)
                .put("role", "BillTo"));
        situation.consigneeChanged(3, event -> event.put("country", "PT"));
        situation.awaitObligation(obligation -> "PT".equals(obligation.getString("country")));

        assertThat(events(id, 1)).hasSize(1);
        list().then().body("items.state", contains("Proposed"));
    }

    @Test
    void contactTheSurvivorOfAMergeHoldsIsApplied() {
        var id = id(proposed(situation.asConsignee(), CORRECTION));
        var survivor = new Situation();

        situation.consigneeChanged(2, event -> event.put("mergedInto", survivor.consignee.toString()));
        survivor.consigneeChanged(2, event -> ((ArrayNode) event.path("contacts"))
                .addObject()
                .put("name", "Lucía Ferrer")
                .put("email", LUCIA)
                .put("role", "Quality"));

        assertThat(events(id, 2).get(1).path("state").asText()).isEqualTo("Applied");
    }

    @Test
    void contactTheRegisterHoldsAlreadyIsNeverToldWithPersonalData() {
        var known = Map.of("name", "Marta", "email", "Calidad@hospital-del-rio.example.org");
        situation.consigneeChanged(2, event -> {});
        await().untilAsserted(() -> Api.as(Token.of(Roles.AUDITOR))
                .get("/obligations?noContact=false&consignee=" + situation.consignee)
                .then()
                .body("items.size()", equalTo(1)));

        var answer = proposed(situation.asConsignee(), known);

        answer.then().statusCode(201).body("state", equalTo("Applied"));
        assertThat(events(id(answer), 1)).singleElement().satisfies(event -> assertThat(
                        event.has("contact") && !event.path("contact").isNull())
                .isFalse());
    }

    @Test
    void sameRequestAgainGivesTheFirstAnswer() {
        var key = UUID.randomUUID().toString();

        var first = proposed(situation.asConsignee(), CORRECTION, key);
        var second = proposed(situation.asConsignee(), CORRECTION, key);

        assertThat(id(second)).isEqualTo(id(first));
        list().then().body("items", hasSize(1));
    }

    @Test
    void correctionIsReadWhereItsLocationSays() {
        var answer = proposed(situation.asConsignee(), CORRECTION);

        var path = URI.create(answer.header("Location")).getPath();

        Api.as(situation.asConsignee()).get(path).then().statusCode(200).body("id", equalTo(id(answer)));
        Api.as(Token.of(Roles.CONSIGNEE).consignee(UUID.randomUUID()))
                .get(path)
                .then()
                .statusCode(404);
        Api.as(situation.asConsignee())
                .get(situation.path() + "/contact-corrections/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void onlyTheConsigneeItsPartnerAndTheCoordinatorNameContacts() {
        proposed(Token.of(Roles.PARTNER).consignee(situation.consignee, UUID.randomUUID()), CORRECTION)
                .then()
                .statusCode(201);
        proposed(Token.of(Roles.FIELD_SERVICE), CORRECTION).then().statusCode(201);
        proposed(Token.of(Roles.CONSIGNEE).consignee(UUID.randomUUID()), CORRECTION)
                .then()
                .statusCode(404);
        proposed(Token.of(Roles.AUDITOR), CORRECTION).then().statusCode(403);
    }

    @Test
    void addressThatIsNoneIsRefusedByItsField() {
        proposed(
                        situation.asConsignee(),
                        Map.of(
                                "wrong",
                                "",
                                "name",
                                "Lucía\nBcc: x@y.example",
                                "email",
                                "lucia at example",
                                "note",
                                "a\u0007b"))
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("wrong", "name", "email", "note"));
        proposed(situation.asConsignee(), Map.of("name", "Lucía", "email", LUCIA, "language", "not a tag"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("language"));
        list().then().body("items", hasSize(0));
    }

    @Test
    void moreThanTwentyOpenContactsAreRefused() {
        for (int i = 0; i < 20; i++) {
            proposed(situation.asConsignee(), Map.of("name", "C" + i, "email", "c" + i + "@rio.example.org"))
                    .then()
                    .statusCode(201);
        }

        proposed(situation.asConsignee(), CORRECTION)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fieldsafety:problem:too-many-contact-corrections"));
    }

    private Response proposed(Token token, Map<String, String> correction) {
        return proposed(token, correction, UUID.randomUUID().toString());
    }

    private Response proposed(Token token, Map<String, String> correction, String key) {
        return Api.as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(correction)
                .post(situation.path() + "/contact-corrections");
    }

    private Response list() {
        return Api.as(Token.of(Roles.AUDITOR)).get(situation.path() + "/contact-corrections");
    }

    private static String id(Response response) {
        return response.then().statusCode(201).extract().path("id").toString();
    }

    /** All that was told of the proposal, once there are so many. */
    private static List<JsonNode> events(String id, int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Topics.read("fsn.consignee-proposals.v1", message -> id.equals(message.key())).stream()
                                .map(message -> Situation.tree(message.value()))
                                .toList(),
                        found -> found.size() >= count);
    }
}
