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
    public static final Token BEA = Token.of(Roles.APPROVER).subject("bea").name("Bea Approver");
    public static final Token CARL = Token.of(Roles.APPROVER).subject("carl").name("Carl Approver");

    private Notices() {}

    public static String id(String notice) {
        return notice.substring("/notices/".length());
    }

    /** A new draft of the reference notice. */
    public static String drafted() {
        return drafted(request());
    }

    public static String drafted(JsonNode request) {
        return "/notices/" + draft(request).then().statusCode(201).extract().path("id");
    }

    public static String published() {
        return published(request());
    }

    public static String published(JsonNode request) {
        var notice = drafted(request);
        approve(notice);
        step(ANA, notice, "publish").then().statusCode(200).body("status", is("Published"));
        return notice;
    }

    public static String approved() {
        var notice = drafted();
        approve(notice);
        return notice;
    }

    /** Brings the draft on its way to its second signature. */
    public static void approve(String notice) {
        step(ANA, notice, "submit").then().statusCode(200).body("status", is("InReview"));
        sign(BEA, notice, "Quality").then().statusCode(200).body("status", is("InReview"));
        sign(CARL, notice, "Regulatory").then().statusCode(200).body("status", is("Approved"));
    }

    /** The reference notice under a reference that no other test uses. */
    public static ObjectNode request() {
        return ReferenceNotice.request("FSN-" + UUID.randomUUID().toString().substring(0, 13));
    }

    public static Response draft(JsonNode request) {
        return json(Api.as(ANA), request).post("/notices");
    }

    public static Response edit(String notice, String etag, JsonNode request) {
        return json(Api.as(ANA), request).header("If-Match", etag).put(notice);
    }

    public static Response step(Token caller, String notice, String step) {
        return Api.as(caller).header("If-Match", etag(notice)).post(notice + "/" + step);
    }

    public static Response step(Token caller, String notice, String step, String body) {
        return Api.as(caller)
                .header("If-Match", etag(notice))
                .contentType(ContentType.JSON)
                .body(body)
                .post(notice + "/" + step);
    }

    public static Response sign(Token signer, String notice, String capacity) {
        return step(
                signer,
                notice,
                "sign",
                "{\"capacity\": \"" + capacity + "\", \"meaning\": \"Content and translations approved\"}");
    }

    public static Response read(String notice) {
        return Api.as(ANA).get(notice);
    }

    public static String etag(String notice) {
        return read(notice).then().statusCode(200).extract().header("ETag");
    }

    public static RequestSpecification json(RequestSpecification caller, JsonNode body) {
        return caller.contentType(ContentType.JSON).body(body.toString());
    }

    public static ValidatableResponse refused(Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", is("urn:fieldsafety:problem:" + code));
    }
}
