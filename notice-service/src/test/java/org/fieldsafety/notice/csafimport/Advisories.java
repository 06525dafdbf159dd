package org.fieldsafety.notice.csafimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.testing.Api;

/** An advisory with the oddities of real ones, and its import as an author would do it. */
final class Advisories {
    static final String MISEQ = "00816270020002";
    static final String NEXTSEQ = "00816270020125";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Advisories() {}

    /** Under a tracking id that no other test uses, without any UDI-DI. */
    static ObjectNode request() {
        try (var file = Advisories.class.getResourceAsStream("/csaf/advisory.json")) {
            var request = JSON.createObjectNode();
            var advisory = (ObjectNode) JSON.readTree(file);
            ((ObjectNode) advisory.at("/document/tracking"))
                    .put("id", "EXMA-" + UUID.randomUUID().toString().substring(0, 13));
            request.set("advisory", advisory);
            request.putObject("manufacturer")
                    .put("name", "Example Manufacturer")
                    .put("srn", "US-MF-000012345");
            request.putObject("dueDates").put("receipt", "2030-12-20").put("completion", "2031-02-20");
            return request;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the UDI-DIs of two products, one of which is there in four versions. */
    static ObjectNode identified() {
        var request = request();
        request.putObject("udiDis")
                .put("CSAFPID-0004", MISEQ)
                .put("CSAFPID-0005", NEXTSEQ)
                .put("CSAFPID-0006", NEXTSEQ)
                .put("CSAFPID-0007", NEXTSEQ);
        return request;
    }

    static ObjectNode at(ObjectNode request, String pointer) {
        return (ObjectNode) request.at("/advisory" + pointer);
    }

    static Response send(Object body) {
        return Api.as(Notices.ANA)
                .contentType(ContentType.JSON)
                .body(body instanceof byte[] bytes ? bytes : body.toString().getBytes(UTF_8))
                .post("/csaf-imports");
    }

    static JsonPath imported(Object body) {
        return send(body).then().statusCode(201).extract().jsonPath();
    }

    /** What the draft says. */
    static JsonPath content(JsonPath imported) {
        return Notices.read("/notices/" + imported.getString("noticeId"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("content");
    }
}
