package org.fieldsafety.registry.claim;

import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Neighbours.Notice;

/** The queue of unmatched claims of one notice, as a registrar sees it. */
final class Claims {
    private Claims() {}

    static JsonPath of(Notice notice, boolean open) {
        return Api.as(Given.REGISTRAR)
                .queryParam("notice", notice.id())
                .queryParam("open", open)
                .get("/unmatched-claims")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The id of the only open claim, once it is there. */
    static String awaitOne(Notice notice) {
        awaitNumber(notice, true, 1);
        return of(notice, true).getString("items[0].id");
    }

    static void awaitNumber(Notice notice, boolean open, int number) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> of(notice, open).getList("items").size() == number);
    }

    static ValidatableResponse resolve(String id, String how, Map<String, ?> why) {
        return Api.as(Given.REGISTRAR)
                .contentType(ContentType.JSON)
                .body(why)
                .post("/unmatched-claims/" + id + "/" + how)
                .then();
    }
}
