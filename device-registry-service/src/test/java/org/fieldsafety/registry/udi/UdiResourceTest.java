package org.fieldsafety.registry.udi;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class UdiResourceTest {

    @Test
    void scanIsExplained() {
        parsed("]d2010081627002012517320800" + "10L2291\u001d21007a")
                .statusCode(200)
                .body("form", equalTo("Gs1ElementString"))
                .body("udiDi", equalTo("00816270020125"))
                .body("serial", equalTo("007a"))
                .body("lot", equalTo("L2291"))
                .body("expiresOn", equalTo("2032-08-31"))
                .body("elements.identifier", contains("01", "17", "10", "21"))
                .body("elements.position", contains(3, 19, 27, 35))
                .body("findings", empty());
    }

    @Test
    void whatIsWrongIsPartOfTheAnswer() {
        parsed("0100816270020126")
                .statusCode(200)
                .body("udiDi", nullValue())
                .body("findings.severity", contains("Error"))
                .body("findings.code", contains("wrong-check-digit"));
        parsed("what is this?")
                .statusCode(200)
                .body("form", nullValue())
                .body("findings.code", contains("not-recognised"));
    }

    @Test
    void scanLongerThanAnySymbolIsRefused() {
        parsed("1".repeat(4097)).statusCode(400).body("type", equalTo("urn:fieldsafety:problem:scan-too-long"));
    }

    @Test
    void tokenIsNeeded() {
        Api.anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("scan", "1"))
                .post("/udi/parse")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse parsed(String scan) {
        return Api.as(Token.of(Roles.AUTHORITY).country("ES"))
                .contentType(ContentType.JSON)
                .body(Map.of("scan", scan))
                .post("/udi/parse")
                .then();
    }
}
