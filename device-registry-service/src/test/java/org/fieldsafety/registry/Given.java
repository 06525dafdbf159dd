package org.fieldsafety.registry;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Token;

/** Puts things into the register the way its users do. Every test has consignees and products of its own. */
public final class Given {
    public static final Token REGISTRAR = Token.of(Roles.REGISTRAR);
    public static final String HEADER = "udi_di,serial,catalogue_number,lot,software_version,consignee\n";

    private Given() {}

    public record Holder(UUID id, String customerNumber) {
        public Token token() {
            return Token.of(Roles.CONSIGNEE).consignee(id);
        }
    }

    /** A valid UDI-DI no other test uses. */
    public static String udiDi() {
        var body = "%013d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000_000L));
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return body + (10 - sum % 10) % 10;
    }

    public static Map<String, Object> consigneeRequest(String customerNumber, String country) {
        return Map.of(
                "customerNumber",
                customerNumber,
                "name",
                "Laboratorio Ebro",
                "kind",
                "Laboratory",
                "country",
                country,
                "languages",
                List.of("es", "en-GB"),
                "contacts",
                List.of(Map.of("name", "Ana Ruiz", "email", "ana@ebro.example.org", "role", "Quality")));
    }

    public static Holder consignee(String country) {
        var customerNumber = country + "-" + UUID.randomUUID().toString().substring(0, 18);
        var id = Api.as(REGISTRAR)
                .contentType(ContentType.JSON)
                .body(consigneeRequest(customerNumber, country))
                .post("/consignees")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        return new Holder(UUID.fromString(id), customerNumber);
    }

    public static Response imported(Token token, String contentType, byte[] file) {
        return file(token, contentType, file).post("/device-imports");
    }

    /** A request with a file, which is sent just as it is. */
    public static RequestSpecification file(Token token, String contentType, byte[] file) {
        var asIs = RestAssured.config()
                .encoderConfig(encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("application/x-ndjson", ContentType.BINARY));
        return Api.as(token).config(asIs).contentType(contentType).body(file);
    }

    public static Response importedCsv(String file) {
        return imported(REGISTRAR, "text/csv", file.getBytes(UTF_8));
    }

    /** Devices of one product with the holder. */
    public static void devices(Holder holder, String udiDi, String... serials) {
        var rows = Arrays.stream(serials)
                .map(serial -> String.join(",", udiDi, serial, "20005715", "", "", holder.customerNumber()))
                .collect(joining("\n"));
        importedCsv(HEADER + rows).then().statusCode(201);
    }

    public static Response status(Token token, String udiDi, String serial) {
        return Api.as(token)
                .queryParam("udiDi", udiDi)
                .queryParam("serial", serial)
                .get("/devices/status");
    }
}
