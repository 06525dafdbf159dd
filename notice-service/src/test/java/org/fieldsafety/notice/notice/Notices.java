package org.fieldsafety.notice.notice;

import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.fieldsafety.notice.ReferenceNotice;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Token;

/** The steps of a notice's life, taken over the API as a person would. A notice is known by its path. */
public final class Notices {
    public static final Token ANA = Token.of(Roles.AUTHOR).subject("ana").name("Ana Author");
    static final Token BEA = Token.of(Roles.APPROVER).subject("bea").name("Bea Approver");

    private Notices() {}

    public static String id(String notice) {
        return notice.substring("/notices/".length());
    }

    /** A new draft of the reference notice. */
    public static String drafted() {
        return drafted(request());
    }

    static String drafted(JsonNode request) {
        return "/notices/" + draft(request).then().statusCode(201).extract().path("id");
    }

    public static String published() {
        var notice = approved();
        step(ANA, notice, "publish").then().statusCode(200).body("status", is("Published"));
        return notice;
    }

    static String approved() {
        var notice = drafted();
        step(ANA, notice, "submit").then().statusCode(200).body("status", is("InReview"));
        step(BEA, notice, "approve").then().statusCode(200).body("status", is("Approved"));
        return notice;
    }

    /** The reference notice under a reference that no other test uses. */
    static ObjectNode request() {
        return ReferenceNotice.request("FSN-" + UUID.randomUUID().toString().substring(0, 13));
    }

    static Response draft(JsonNode request) {
        return json(Api.as(ANA), request).post("/notices");
    }

    static Response edit(String notice, String etag, JsonNode request) {
        return json(Api.as(ANA), request).header("If-Match", etag).put(notice);
    }

    static Response step(Token caller, String notice, String step) {
        return step(Api.as(caller).header("If-Match", etag(notice)), notice, step);
    }

    static Response step(RequestSpecification caller, String notice, String step) {
        var withBody = step.equals("approve")
                ? caller.contentType(ContentType.JSON).body("{\"meaning\": \"Content and translations approved\"}")
                : caller;
        return withBody.post(notice + "/" + step);
    }

    static Response read(String notice) {
        return Api.as(ANA).get(notice);
    }

    static String etag(String notice) {
        return read(notice).then().statusCode(200).extract().header("ETag");
    }

    static RequestSpecification json(RequestSpecification caller, JsonNode body) {
        return caller.contentType(ContentType.JSON).body(body.toString());
    }

    static ValidatableResponse refused(Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", is("urn:fieldsafety:problem:" + code));
    }
}
