package org.fieldsafety.notice.csafimport;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class RefusedAdvisoryTest {

    @Test
    void whatIsNoCsafIsRefused() {
        var other = Advisories.request();
        Advisories.at(other, "/document").put("csaf_version", "2.1");
        Notices.refused(Advisories.send(other), 400, "unsupported-csaf-version");
        var without = Advisories.request();
        without.with("advisory").remove("document");
        Notices.refused(Advisories.send(without), 400, "not-csaf");
        var none = Advisories.request();
        none.remove("advisory");
        Notices.refused(Advisories.send(none), 400, "missing-value");
        var nobody = Advisories.request();
        nobody.remove("manufacturer");
        Notices.refused(Advisories.send(nobody), 400, "missing-value");
        var unknown = Advisories.request();
        unknown.put("invented", 1);
        Notices.refused(Advisories.send(unknown), 400, "unknown-field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{}", "\"advisory\"", "{\"advisory\": []}", "{} {}"})
    void whatIsNoRequestIsRefused(String body) {
        Advisories.send(body).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void udiDisMustBeRightAndNameProducts() {
        var wrong = Advisories.request();
        wrong.putObject("udiDis").put("CSAFPID-0001", "00816270020003");
        Notices.refused(Advisories.send(wrong), 400, "invalid-udi-di");
        var unknown = Advisories.request();
        unknown.putObject("udiDis").put("CSAFPID-0010", Advisories.MISEQ);
        Notices.refused(Advisories.send(unknown), 400, "unknown-product");
    }

    @Test
    void advisoryOverFourMebibytesIsRefused() {
        var request = Advisories.request();
        Advisories.at(request, "/document").put("title", "x".repeat(4 * 1024 * 1024));

        Notices.refused(Advisories.send(request), 413, "too-large");
    }

    @Test
    void onlyAuthorsImport() {
        Notices.refused(
                Api.as(Token.of(Roles.APPROVER))
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post("/csaf-imports"),
                403,
                "forbidden");
    }
}
