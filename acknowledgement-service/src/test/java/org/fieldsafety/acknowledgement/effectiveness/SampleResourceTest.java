package org.fieldsafety.acknowledgement.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class SampleResourceTest {

    @Test
    void sampleIsListedPageByPageOpenOrByCountry() {
        var checks = Checks.of(Map.of("ES", 2, "PT", 1));
        var id = checks.drawn(Map.of("level", "A")).getString("id");
        var path = checks.path() + "/" + id + "/sample";
        var all = checks.sample(id);
        checks.record(Checks.REGISTRAR, id, all.get(0), "\"0\"", Checks.found("No"))
                .then()
                .statusCode(200);

        var first = Api.as(Checks.REGISTRAR).queryParam("limit", 2).get(path);
        var rest = Api.as(Checks.REGISTRAR)
                .queryParam("cursor", first.<String>path("next"))
                .get(path);

        assertThat(first.<List<String>>path("items.consigneeId")).isEqualTo(all.subList(0, 2));
        rest.then().body("items.consigneeId", contains(all.get(2)));
        assertThat(Api.as(Checks.REGISTRAR).queryParam("open", true).get(path).<List<String>>path("items.consigneeId"))
                .isEqualTo(all.subList(1, 3));
        Api.as(Checks.REGISTRAR)
                .queryParam("open", false)
                .get(path)
                .then()
                .body("items.result.received", contains("No"));
        Api.as(Checks.REGISTRAR).queryParam("country", "PT").get(path).then().body("items", hasSize(1));
        Api.as(Token.of(Roles.AUDITOR))
                .get(path + "/" + all.get(0))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("result.contact", equalTo("Marta Soler"));
    }

    @Test
    void laterResultTakesThePlaceOfAnEarlierOneOnlyWhenItWasSeen() {
        var checks = Checks.of(Map.of("ES", 1));
        var id = checks.drawn(Map.of("level", "A")).getString("id");
        var consignee = checks.sample(id).get(0);
        checks.record(Checks.REGISTRAR, id, consignee, "\"0\"", Checks.found("No"))
                .then()
                .statusCode(200);

        checks.record(Checks.REGISTRAR, id, consignee, "\"0\"", Checks.found("Yes"))
                .then()
                .statusCode(412);
        checks.record(Checks.REGISTRAR, id, consignee, "", Checks.found("Yes"))
                .then()
                .statusCode(428);
        checks.record(Checks.REGISTRAR, id, consignee, "\"1\"", Checks.found("Yes"))
                .then()
                .statusCode(200);

        Api.as(Checks.REGISTRAR)
                .get(checks.path() + "/" + id)
                .then()
                .body("overall.effective", equalTo(1))
                .body("overall.checked", equalTo(1));
    }

    @Test
    void resultThatCanNotBeIsRefused() {
        var checks = Checks.of(Map.of("ES", 1));
        var id = checks.drawn(Map.of("level", "A")).getString("id");
        var consignee = checks.sample(id).get(0);

        for (var day : List.of("2123-04-01", "2001-01-01")) {
            var result = new HashMap<>(Checks.found("Yes"));
            result.put("checkedOn", day);
            checks.record(Checks.REGISTRAR, id, consignee, "\"0\"", result)
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("checkedOn"));
        }
        var partial = new HashMap<>(Checks.found("Yes"));
        partial.remove("followed");
        checks.record(Checks.REGISTRAR, id, consignee, "\"0\"", partial)
                .then()
                .statusCode(400)
                .body("errors.field", contains("followed"));
        var unprintable = new HashMap<>(Checks.found("Yes"));
        unprintable.put("note", "a\u0007b");
        unprintable.put("contact", "Marta\nSoler");
        checks.record(Checks.REGISTRAR, id, consignee, "\"0\"", unprintable)
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("note", "contact"));
        checks.record(Checks.REGISTRAR, id, UUID.randomUUID(), "\"0\"", Checks.found("Yes"))
                .then()
                .statusCode(404);
        checks.record(Token.of(Roles.AUDITOR), id, consignee, "\"0\"", Checks.found("Yes"))
                .then()
                .statusCode(403);
        assertThat(Api.as(Checks.REGISTRAR)
                        .get(checks.path() + "/" + id)
                        .jsonPath()
                        .getInt("overall.checked"))
                .isZero();
    }
}
