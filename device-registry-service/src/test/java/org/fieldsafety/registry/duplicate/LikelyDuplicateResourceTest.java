package org.fieldsafety.registry.duplicate;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Relocating;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class LikelyDuplicateResourceTest {
    private final String word = UUID.randomUUID().toString();

    @Test
    void similarNameInTheSameCountryIsNamedInTheAnswerAndOffered() {
        var first = registered("Clínica " + word, "ES", Map.of()).extract().path("id");
        registered("Clínica " + word, "PT", Map.of()).body("likelyDuplicates", empty());

        var second = registered("Clinica " + word + " S.A.", "ES", Map.of())
                .body("likelyDuplicates", contains(first))
                .extract()
                .path("id")
                .toString();

        pairsOf(second)
                .body("items", hasSize(1))
                .body("items[0].reasons", contains("SimilarName"))
                .body("items.collectMany { [it.one.id, it.other.id] }", containsInAnyOrder(first, second));
    }

    @Test
    void sameContactExternalIdAndAddressAreReasonsWhateverTheName() {
        var mail = "a" + word + "@example.org";
        var lines = List.of("Calle " + word);
        registered(
                "One " + UUID.randomUUID(),
                "ES",
                Map.of(
                        "contacts",
                        List.of(Map.of("name", "Ana", "email", mail, "role", "Quality")),
                        "externalIds",
                        List.of(Map.of("system", "FINESS", "value", word)),
                        "sites",
                        List.of(Map.of("code", "A", "name", "A", "postalCode", "50009", "addressLines", lines))));

        var second = registered(
                        "Two " + UUID.randomUUID(),
                        "ES",
                        Map.of(
                                "contacts",
                                List.of(Map.of(
                                        "name", "Luz", "email", mail.toUpperCase(Locale.ROOT), "role", "BillTo")),
                                "externalIds",
                                List.of(Map.of("system", "NPI", "value", word)),
                                "sites",
                                List.of(Map.of(
                                        "code", "B", "name", "B", "postalCode", "50009", "addressLines", lines))))
                .extract()
                .path("id")
                .toString();

        pairsOf(second).body("items[0].reasons", contains("SameAddress", "SameContact", "SameExternalId"));
    }

    @Test
    void pairThatIsSaidNotToBeTheSameIsNotOfferedAgain() {
        var one = registered("Clínica " + word, "ES", Map.of())
                .extract()
                .path("id")
                .toString();
        var other = registered("Clínica " + word, "ES", Map.of())
                .extract()
                .path("id")
                .toString();

        dismissed(one, other).then().statusCode(204);

        pairsOf(one).body("items", empty());
        registered("Clínica " + word, "ES", Map.of()).body("likelyDuplicates", containsInAnyOrder(one, other));
        pairsOf(one).body("items", hasSize(1));
    }

    @Test
    void pairThatIsNotLikelyAnyMoreIsNotOffered() {
        var one = registered("Clínica " + word, "ES", Map.of())
                .extract()
                .path("id")
                .toString();
        registered("Clínica " + word, "ES", Map.of());

        Api.as(Given.REGISTRAR)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(request("Something else " + UUID.randomUUID(), "ES", Map.of()))
                .put("/consignees/" + one)
                .then()
                .statusCode(200);

        pairsOf(one).body("items", empty());
    }

    @Test
    void pairsArePaged() {
        var id = "";
        for (int i = 0; i < 3; i++) {
            id = registered("Clínica " + word, "ES", Map.of())
                    .extract()
                    .path("id")
                    .toString();
        }
        var first = Api.as(Given.REGISTRAR)
                .queryParam("consignee", id)
                .queryParam("limit", 1)
                .get("/consignees/likely-duplicates")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", notNullValue())
                .extract();
        Api.as(Given.REGISTRAR)
                .queryParam("consignee", id)
                .queryParam("cursor", first.<String>path("next"))
                .get("/consignees/likely-duplicates")
                .then()
                .body("items", hasSize(1))
                .body("items[0].one.customerNumber", notNullValue());
        Api.as(Given.REGISTRAR)
                .queryParam("cursor", "bm9uZQ")
                .get("/consignees/likely-duplicates")
                .then()
                .statusCode(400);
    }

    @Test
    void onlyRegistrarsSayWhatIsNotTheSame() {
        var one = Given.consignee("ES").id().toString();

        dismissed(one, one).then().statusCode(400).body("errors.code", contains("same-consignee"));
        dismissed(one, word).then().statusCode(404);
        Relocating.posted(
                        Token.of(Roles.AUDITOR),
                        "/consignees/likely-duplicates/dismissals",
                        Map.of("one", one, "other", word, "reason", "no"))
                .then()
                .statusCode(403);
        Api.as(Token.of(Roles.CONSIGNEE))
                .get("/consignees/likely-duplicates")
                .then()
                .statusCode(403);
        Api.as(Token.of(Roles.AUDITOR))
                .get("/consignees/likely-duplicates")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse registered(String name, String country, Map<String, Object> more) {
        return Relocating.posted(Given.REGISTRAR, "/consignees", request(name, country, more))
                .then()
                .statusCode(201)
                .body("version", equalTo(1));
    }

    private static Map<String, Object> request(String name, String country, Map<String, Object> more) {
        var request = new HashMap<>(Given.consigneeRequest(UUID.randomUUID().toString(), country));
        request.put("name", name);
        request.put("contacts", List.of());
        request.putAll(more);
        return request;
    }

    private static Response dismissed(String one, String other) {
        return Relocating.posted(
                Given.REGISTRAR,
                "/consignees/likely-duplicates/dismissals",
                Map.of("one", one, "other", other, "reason", "Two departments"));
    }

    private static ValidatableResponse pairsOf(String consignee) {
        return Api.as(Given.REGISTRAR)
                .queryParam("consignee", consignee)
                .get("/consignees/likely-duplicates")
                .then()
                .statusCode(200);
    }
}
