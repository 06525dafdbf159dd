package org.fieldsafety.notice.keycloak;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.Test;

/** The service behind a real Keycloak: {@code mvn -Pkeycloak -pl platform,notice-service test -Dtest=KeycloakIT}. */
@QuarkusTest
@TestProfile(KeycloakIT.WithKeycloak.class)
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class KeycloakIT {
    private static final People PEOPLE = new People();

    public static class WithKeycloak implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Keycloak.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<String, String>();
            settings.put("fieldsafety.identity.claims.roles", "realm_access/roles");
            settings.put("fieldsafety.identity.believed", "2S");
            settings.put("fieldsafety.signature.fresh-authentication", "10S");
            settings.put("mp.jwt.verify.clock.skew", "1");
            for (var role : List.of("author", "approver", "consignee", "authority")) {
                settings.put("fieldsafety.identity.roles." + role, "fss-" + role);
            }
            return settings;
        }
    }

    private static Response sign(String token, String notice) {
        var etag = given().auth().oauth2(token).get(notice).header("ETag");
        return given().auth()
                .oauth2(token)
                .header("If-Match", etag)
                .contentType("application/json")
                .body("{\"capacity\": \"Quality\", \"meaning\": \"Content approved\"}")
                .post(notice + "/sign");
    }

    @Test
    void peopleOfTheRealmDoWhatTheirRoleAllowsAndSignOnlyWhenTheyHaveJustSignedIn() throws Exception {
        PEOPLE.hire("ana", "fss-author", Map.of());
        PEOPLE.hire("bea", "fss-approver", Map.of());
        PEOPLE.hire(
                "carla",
                "fss-consignee",
                Map.of("consignee", List.of(UUID.randomUUID().toString())));
        PEOPLE.hire("dora", "offline_access", Map.of());
        var ana = PEOPLE.signIn("ana");
        var request = Notices.request().toString();

        var notice = given().auth()
                .oauth2(ana)
                .contentType("application/json")
                .body(request)
                .post("/notices")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        given().auth()
                .oauth2(ana)
                .header("If-Match", "\"1\"")
                .post(notice + "/submit")
                .then()
                .statusCode(200);
        for (var other : List.of("carla", "dora")) {
            given().auth()
                    .oauth2(PEOPLE.signIn(other))
                    .contentType("application/json")
                    .body(request)
                    .post("/notices")
                    .then()
                    .statusCode(403);
        }
        given().auth().oauth2(PEOPLE.signIn("dora")).get("/notices").then().statusCode(403);

        var bea = PEOPLE.signIn("bea");
        sign(bea, notice).then().statusCode(200).body("signatures[0].name", equalTo("bea Example"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> sign(bea, notice)
                .then()
                .statusCode(401)
                .body("type", is("urn:fieldsafety:problem:fresh-authentication-needed")));
        // Signed in again, she is known; that she signed before is what stands against her now.
        sign(PEOPLE.signIn("bea"), notice).then().statusCode(403);

        PEOPLE.addKey("rotated");
        var later = PEOPLE.signIn("ana");
        // Keys that were read within the last seconds are not read again for a name nobody knows.
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> given().auth().oauth2(later).get(notice).then().statusCode(200));
        given().auth().oauth2(ana).get(notice).then().statusCode(200);
        PEOPLE.withdrawKey("rsa-generated");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> given().auth().oauth2(ana).get(notice).then().statusCode(401));
        given().auth().oauth2(later).get(notice).then().statusCode(200);
    }
}
