package org.fieldsafety.acknowledgement.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers that a distributor names, until they owe an answer themselves. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class NamedCustomersTest {
    private static final Token AUDITOR = Token.of(Roles.AUDITOR);
    private static final Map<String, String> UNIT = Map.of("udiDi", Situation.UDI_DI, "serial", "NB551078");

    private Situation distributor;

    @BeforeEach
    void obligation() {
        distributor = Situation.withUnits("NB551077", "NB551078");
    }

    @Test
    void namedCustomerIsProposedToTheRegisterWithWhatWasPassedOn() {
        var id = id(named(customer("units", List.of(UNIT))).then().statusCode(201));

        var event = events(id, 1).get(0);
        EventSchemas.validate("acknowledgement-service", "consignee-proposal.changed", event.toString());
        assertThat(event.path("kind").asText()).isEqualTo("Customer");
        assertThat(event.path("consigneeId").asText()).isEqualTo(distributor.consignee.toString());
        assertThat(event.at("/customer/contact/email").asText()).isEqualTo("pilar@sierra.example.org");
        assertThat(event.at("/customer/units/0/serial").asText()).isEqualTo("NB551078");
        list().then().body("items.state", contains("Named")).body("items.id", contains(id));
        assertThat(distributor.obligation().getString("status")).isEqualTo("Due");
    }

    @Test
    void customerTheRegisterTookOwesAnAnswerAndNoEventNamesAnybodyAnyMore() {
        var id = id(named(customer()).then());

        registered(id);

        var owed = distributor.awaitObligation(
                UUID.fromString(id), obligation -> obligation.getString("suppliedBy") != null);
        assertThat(owed.getString("status")).isEqualTo("Due");
        assertThat(owed.getInt("units.total")).isZero();
        assertThat(owed.getString("suppliedBy")).isEqualTo(distributor.consignee.toString());
        assertThat(owed.getString("receiptDue")).isNotNull();
        var last = events(id, 2).get(1);
        EventSchemas.validate("acknowledgement-service", "consignee-proposal.changed", last.toString());
        assertThat(last.path("state").asText()).isEqualTo("Applied");
        assertThat(last.toString()).doesNotContain("Pilar", "example.org", "Sierra");
        list().then().body("items.state", contains("Registered"));
        Api.as(AUDITOR)
                .get(distributor.path(UUID.fromString(id)) + "/history")
                .then()
                .body("items.cause.kind", contains("Consignee"))
                .body("items.cause.id", contains(distributor.consignee.toString()));
    }

    @Test
    void customerWithoutUnitsCompletesByAnswering() {
        var id = UUID.fromString(id(named(customer()).then()));
        registered(id.toString());
        distributor.awaitObligation(id, obligation -> "Due".equals(obligation.getString("status")));

        Api.as(Token.of(Roles.CONSIGNEE).consignee(id))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(
                        """
                        {"answers": [{"question": "EACH_MODE_UNDERSTOOD", "answer": "Yes"}],
                         "signature": {"name": "Pilar Gracia", "title": "Quality", "date": "%s", "meaning": "The answers are true"}}"""
                                .formatted(LocalDate.now(ZoneOffset.UTC)))
                .post(distributor.path(id) + "/acknowledgements")
                .then()
                .statusCode(201);

        distributor.awaitObligation(id, obligation -> "Completed".equals(obligation.getString("status")));
    }

    @Test
    void howDeepTheNoticeWentIsToldLevelByLevel() {
        var id = UUID.fromString(id(named(customer()).then()));
        registered(id.toString());
        distributor.awaitObligation(id, obligation -> obligation.getString("suppliedBy") != null);
        var deeper = UUID.fromString(id(named(id, List.of(customer("name", "Consulta Moncayo")), speakingFor(id))
                .then()
                .statusCode(201)));
        Situation.consigneeChanged(deeper, 1, event -> event.put("suppliedBy", id.toString()));
        distributor.awaitObligation(deeper, obligation -> obligation.getString("suppliedBy") != null);
        Api.as(distributor.asConsignee())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("informedCount", 7))
                .post(distributor.path() + "/customers")
                .then()
                .statusCode(201);

        Api.as(AUDITOR)
                .get("/notices/" + distributor.notice + "/distribution")
                .then()
                .statusCode(200)
                .body("levels.depth", contains(1, 2, 3))
                .body("levels.consignees", contains(1, 1, 1))
                .body("levels[0].units.total", equalTo(2))
                .body("levels[1].byStatus.Due", equalTo(1))
                .body("informingDistributors", equalTo(1))
                .body("informedCustomers", equalTo(7));
        Api.as(AUDITOR)
                .queryParam("suppliedBy", id)
                .get("/obligations")
                .then()
                .body("items.consigneeId", contains(deeper.toString()));
    }

    @Test
    void suppliersInACircleEnd() {
        var id = id(named(customer()).then());
        registered(id);
        distributor.consigneeChanged(2, event -> {
            Situation.withoutQualityContact(event);
            event.put("suppliedBy", id);
        });
        distributor.awaitObligation(obligation -> id.equals(obligation.getString("suppliedBy")));

        Api.as(AUDITOR)
                .get("/notices/" + distributor.notice + "/distribution")
                .then()
                .statusCode(200)
                .body("levels.depth", contains(10));
    }

    @Test
    void whatANamedCustomerOwesTheOneOwesItWasMergedInto() {
        var id = UUID.fromString(id(named(customer()).then()));
        registered(id.toString());
        distributor.awaitObligation(id, obligation -> "Due".equals(obligation.getString("status")));
        var survivor = UUID.randomUUID();
        Situation.consigneeChanged(survivor, 1, Situation::withoutQualityContact);

        Situation.consigneeChanged(id, 2, event -> {
            Situation.withoutQualityContact(event);
            event.put("suppliedBy", distributor.consignee.toString()).put("mergedInto", survivor.toString());
        });

        distributor.awaitObligation(survivor, obligation -> "Due".equals(obligation.getString("status")));
        distributor.awaitObligation(id, obligation -> "NotAffected".equals(obligation.getString("status")));
    }

    @Test
    void nobodyOwesAnythingForAWithdrawnNoticeForHavingBeenNamed() {
        var before = UUID.fromString(id(named(customer()).then()));
        var after =
                UUID.fromString(id(named(customer("name", "Consulta Moncayo")).then()));
        registered(before.toString());
        distributor.awaitObligation(before, obligation -> "Due".equals(obligation.getString("status")));

        distributor.noticeTold("withdrawn", event -> event.put("version", 99).put("status", "Withdrawn"));

        distributor.awaitObligation(before, obligation -> "NotAffected".equals(obligation.getString("status")));
        registered(after.toString());
        events(after.toString(), 2);
        Api.as(AUDITOR).get(distributor.path(after)).then().statusCode(404);
    }

    @Test
    void whatCannotBeIsRefusedByItsFieldAndNothingIsKept() {
        var wrong = customer("country", "XX");
        wrong.put("language", "no language");
        wrong.put("units", List.of(Map.of("udiDi", "00000000000000", "serial", "1"), UNIT, UNIT));

        named(wrong)
                .then()
                .statusCode(400)
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "customers[0].country",
                                "customers[0].language",
                                "customers[0].units[0].udiDi",
                                "customers[0].units[2]"));
        named(customer("contact", Map.of("name", "Pilar", "email", "no address")))
                .then()
                .statusCode(400)
                .body("errors.field", contains("customers[0].contact.email"));
        named(distributor.consignee, List.of(), distributor.asConsignee())
                .then()
                .statusCode(400)
                .body("errors.field", contains("customers"));
        var many = IntStream.range(0, 1001)
                .mapToObj(i -> customer("name", "C" + i))
                .toList();
        named(distributor.consignee, many, distributor.asConsignee()).then().statusCode(400);

        list().then().body("items", empty());
    }

    @Test
    void customerIsNamedOnce() {
        named(customer()).then().statusCode(201);

        named(customer("name", "LABORATORIO SIERRA"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("named-already"));
        named(distributor.consignee, List.of(customer("name", "A"), customer("name", "a")), distributor.asConsignee())
                .then()
                .statusCode(400)
                .body("errors.field", contains("customers[1]"));

        list().then().body("items", hasSize(1));
    }

    @Test
    void customersAreNamedWithALink() {
        var address = Api.as(Token.of(Roles.REGISTRAR))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"name\": \"Marta Soler\", \"email\": \"marta@hospital.example.org\", \"language\": \"es\"}")
                .post(distributor.path() + "/links")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("address");

        Api.anonymous()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("customers", List.of(customer())))
                .post("/links/" + address.substring(address.lastIndexOf('/') + 1) + "/customers")
                .then()
                .statusCode(201)
                .body("customers.state", contains("Named"));

        assertThat(list().then().extract().<List<String>>path("items.namedBy"))
                .singleElement()
                .asString()
                .startsWith("link:");
    }

    private static Token speakingFor(UUID consignee) {
        return Token.of(Roles.CONSIGNEE).consignee(consignee);
    }

    private void registered(String id) {
        Situation.consigneeChanged(UUID.fromString(id), 1, event -> {
            Situation.withoutQualityContact(event);
            event.put("suppliedBy", distributor.consignee.toString());
        });
    }

    private static Map<String, Object> customer() {
        return new HashMap<>(Map.of(
                "name",
                "Laboratorio Sierra",
                "country",
                "ES",
                "language",
                "es",
                "contact",
                Map.of("name", "Pilar Gracia", "email", "pilar@sierra.example.org")));
    }

    private static Map<String, Object> customer(String field, Object value) {
        var customer = customer();
        customer.put(field, value);
        return customer;
    }

    private Response named(Map<String, Object> customer) {
        return named(distributor.consignee, List.of(customer), distributor.asConsignee());
    }

    private Response named(UUID supplier, List<Map<String, Object>> customers, Token token) {
        return Api.as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("customers", customers))
                .post(distributor.path(supplier) + "/customers");
    }

    private static String id(ValidatableResponse named) {
        return named.extract().path("customers[0].id");
    }

    private Response list() {
        return Api.as(AUDITOR).get(distributor.path() + "/customers");
    }

    /** Told of the customer until there are so many. */
    private static List<JsonNode> events(String id, int count) {
        var events = new ArrayList<JsonNode>();
        await(count + " events").atMost(Duration.ofSeconds(20)).until(() -> {
            events.clear();
            Topics.read("fsn.consignee-proposals.v1", message -> message.key().equals(id))
                    .forEach(message -> events.add(Situation.tree(message.value())));
            return events.size() >= count;
        });
        return events;
    }
}
