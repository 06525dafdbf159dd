package org.fieldsafety.notice.resource;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.testing.Api;

/** Restricted resources, added over the API as an author would. A resource is known by its path. */
final class Resources {
    private Resources() {}

    static String link(String notice, String url) {
        return path(notice, addLink(notice, url));
    }

    static Response addLink(String notice, String url) {
        return Api.as(Notices.ANA)
                .contentType(ContentType.JSON)
                .body("{\"title\": \"Patch\", \"url\": \"" + url + "\"}")
                .post(notice + "/resources");
    }

    static String file(String notice, String type, String name, byte[] file) {
        return path(notice, addFile(notice, type, name, file));
    }

    static Response addFile(String notice, String type, String name, byte[] file) {
        return Api.as(Notices.ANA)
                .config(RestAssured.config()
                        .encoderConfig(new EncoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .queryParam("title", "Patch")
                .queryParam("name", name)
                .body(file)
                .post(notice + "/resources/files");
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(String notice, Response added) {
        return notice + "/resources/" + added.then().statusCode(201).extract().path("id");
    }
}
