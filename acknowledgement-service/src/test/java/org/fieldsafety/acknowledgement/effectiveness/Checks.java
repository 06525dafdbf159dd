package org.fieldsafety.acknowledgement.effectiveness;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Token;

/** A notice with consignees of several countries, and its effectiveness checks over HTTP. */
record Checks(Situation situation, Map<UUID, String> countries) {
    static final Token REGISTRAR = Token.of(Roles.REGISTRAR);

    /** So many consignees in each country; the first of them holds two devices, each other one. */
    static Checks of(Map<String, Integer> consignees) {
        var situation = new Situation();
        situation.noticePublished(event -> {});
        var countries = new LinkedHashMap<UUID, String>();
        consignees.forEach((country, count) -> {
            for (int i = 0; i < count; i++) {
                var consignee = UUID.randomUUID();
                countries.put(consignee, country);
                situation.consigneeChanged(
                        1, event -> event.put("id", consignee.toString()).put("country", country));
                holds(situation, consignee, "A" + country + i);
            }
        });
        holds(situation, countries.keySet().iterator().next(), "SECOND");
        countries.forEach((consignee, country) ->
                situation.awaitObligation(consignee, obligation -> country.equals(obligation.getString("country"))));
        situation.awaitObligation(
                countries.keySet().iterator().next(), obligation -> obligation.getInt("units.total") == 2);
        return new Checks(situation, countries);
    }

    private static void holds(Situation situation, UUID consignee, String serial) {
        situation.unitChanged(serial, 1, "Outstanding", event -> event.put("consigneeId", consignee.toString()));
    }

    String path() {
        return "/notices/" + situation.notice + "/effectiveness-checks";
    }

    Response draw(Token token, Map<String, ?> request, String key) {
        return Api.as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(request)
                .post(path());
    }

    Response draw(Map<String, ?> request) {
        return draw(REGISTRAR, request, UUID.randomUUID().toString());
    }

    JsonPath drawn(Map<String, ?> request) {
        return draw(request).then().statusCode(201).extract().jsonPath();
    }

    List<String> sample(String check) {
        return Api.as(REGISTRAR)
                .queryParam("limit", 500)
                .get(path() + "/" + check + "/sample")
                .then()
                .statusCode(200)
                .extract()
                .path("items.consigneeId");
    }

    Response record(Token token, String check, Object consignee, String ifMatch, Map<String, ?> result) {
        return Api.as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(result)
                .put(path() + "/" + check + "/sample/" + consignee);
    }

    /** All four found so. */
    static Map<String, String> found(String finding) {
        return Map.of(
                "received", finding,
                "understood", finding,
                "followed", finding,
                "rightDepth", finding,
                "method", "Visit",
                "checkedOn", "2026-11-22",
                "contact", "Marta Soler");
    }
}
