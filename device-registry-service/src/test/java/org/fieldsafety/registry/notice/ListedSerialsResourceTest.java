package org.fieldsafety.registry.notice;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ListedSerialsResourceTest {
    private static final Token AUTHOR = Token.of(Roles.AUTHOR);

    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);

    static String digest(UUID notice, String udiDi) {
        return Api.as(AUTHOR).get(path(notice, udiDi)).path("sha256");
    }

    static Response list(UUID notice, String udiDi, String... serials) {
        return Api.as(AUTHOR)
                .contentType(ContentType.JSON)
                .body(Map.of("serials", List.of(serials)))
                .put(path(notice, udiDi));
    }

    @Test
    void listIsReplacedAndReadInPages() {
        list(notice.id(), udiDi, "OLD").then().statusCode(204);
        list(notice.id(), udiDi, "A3", "A1", "A2", "A1").then().statusCode(204);

        var next = Api.as(AUTHOR)
                .queryParam("limit", 2)
                .get(path(notice.id(), udiDi))
                .then()
                .statusCode(200)
                .body("udiDi", equalTo(udiDi))
                .body("count", equalTo(3))
                .body("serials.items", contains("A1", "A2"))
                .extract()
                .<String>path("serials.next");
        Api.as(AUTHOR)
                .queryParam("cursor", next)
                .get(path(notice.id(), udiDi))
                .then()
                .body("serials.items", contains("A3"))
                .body("serials.next", nullValue());
    }

    @Test
    void digestIsOfTheSortedSerialNumbersEachFollowedByALineFeed() throws NoSuchAlgorithmException {
        var sha256 = MessageDigest.getInstance("SHA-256").digest("A1\nA2\na1\n".getBytes(US_ASCII));

        list(notice.id(), udiDi, "a1", "A2", "A1", "A2").then().statusCode(204);

        assertThat(digest(notice.id(), udiDi)).isEqualTo(HexFormat.of().formatHex(sha256));
    }

    @Test
    void listGivenWhilePublishedPreparesTheNextRevisionOnly() {
        Given.devices(Given.consignee("ES"), udiDi, "A1", "A2");
        list(notice.id(), udiDi, "A1").then().statusCode(204);
        notice.listed().published(1);
        Neighbours.awaitNotice(notice, "A1");

        list(notice.id(), udiDi, "A2").then().statusCode(204);

        Api.as(AUTHOR).get(path(notice.id(), udiDi)).then().body("serials.items", contains("A2"));
        Given.devices(Given.consignee("PT"), udiDi, "A1", "A2");
        Given.status(Given.REGISTRAR, udiDi, "A1").then().body("notices", hasSize(1));
        Given.status(Given.REGISTRAR, udiDi, "A2").then().body("notices", hasSize(0));
    }

    @Test
    void listOfANoticeThatHasEndedCanNotBeReplaced() {
        Given.devices(Given.consignee("ES"), udiDi, "A1");
        notice.published(1);
        Neighbours.awaitNotice(notice, "A1");
        notice.withdrawn(2);

        Neighbours.affectedDevice(notice.key("A1"), 2);

        list(notice.id(), udiDi, "A2")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fieldsafety:problem:notice-ended"));
    }

    @Test
    void invalidSerialsAreNamedByTheirPlace() {
        list(notice.id(), udiDi, "A1", "A  2", "")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fieldsafety:problem:invalid-serial"))
                .body("errors.field", contains("serials[1]", "serials[2]"));
        list(notice.id(), "00816270020126", "A1")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fieldsafety:problem:invalid-udi-di"))
                .body("errors.field", contains("udiDi"));
    }

    @Test
    void consigneesDoNotList() {
        Api.as(Token.of(Roles.CONSIGNEE)).get(path(notice.id(), udiDi)).then().statusCode(403);
    }

    private static String path(UUID notice, String udiDi) {
        return "/notices/" + notice + "/listed-serials/" + udiDi;
    }
}
