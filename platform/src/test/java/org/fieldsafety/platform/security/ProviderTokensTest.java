package org.fieldsafety.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With a provider that publishes its keys over HTTP and has words of its own, as Keycloak has. */
@QuarkusTest
@TestProfile(ProviderTokensTest.WithProvider.class)
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ProviderTokensTest {
    private static final UUID SITE = UUID.fromString("0b6c6a0e-8f0e-4b68-9d55-1d3ef1f6b001");
    private static final SignedBy FIRST = SignedBy.key("first");
    private static final SignedBy SECOND = SignedBy.key("second");

    private KeyServer keys;

    public static class WithProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<String, String>();
            settings.put("mp.jwt.verify.publickey", "NONE");
            settings.put("mp.jwt.verify.publickey.location", "http://127.0.0.1:" + freePort() + "/jwks");
            settings.put("fieldsafety.identity.believed", "1S");
            settings.put("fieldsafety.identity.claims.roles", "realm_access/roles");
            settings.put("fieldsafety.identity.claims.consignee", "\"https://example.org/site\"/id");
            settings.put("fieldsafety.identity.claims.country", "address/country");
            settings.put("fieldsafety.identity.claims.name", "display_name");
            settings.put("fieldsafety.identity.roles.author", "fss-author,regulatory-affairs");
            return settings;
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @BeforeEach
    void providerIsThere() throws IOException {
        var address = ConfigProvider.getConfig().getValue("mp.jwt.verify.publickey.location", String.class);
        keys = new KeyServer(URI.create(address).getPort());
        keys.publish(FIRST.published());
        accepted(FIRST);
    }

    @AfterEach
    void providerIsGone() {
        keys.close();
    }

    private static Map<String, Object> claims(Object... namesAndValues) {
        var claims = new HashMap<String, Object>();
        claims.put("realm_access", Map.of("roles", List.of("fss-author", "offline_access")));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            claims.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return claims;
    }

    private static Response ask(String token) {
        return given().auth().oauth2(token).get("/probes/caller");
    }

    private static void accepted(SignedBy key) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> ask(key.token(claims())).then().statusCode(200));
    }

    private static void refused(SignedBy key) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> ask(key.token(claims())).then().statusCode(401));
    }

    @Test
    void newKeyIsAcceptedAndAWithdrawnOneRefusedWithoutARestart() {
        var seen = FIRST.token(claims());
        ask(seen).then().statusCode(200);

        keys.publish(FIRST.published(), SECOND.published());
        accepted(SECOND);
        ask(FIRST.token(claims())).then().statusCode(200);

        keys.publish(SECOND.published());
        refused(FIRST);
        Awaitility.await().untilAsserted(() -> ask(seen).then().statusCode(401));
        ask(SECOND.token(claims())).then().statusCode(200);
    }

    @Test
    void keysStayGoodWhileTheProviderIsAway() {
        keys.close();

        staysAccepted();
    }

    @Test
    void answerThatIsNoKeySetTakesNoKeyAway() {
        keys.answer("<html>In maintenance</html>");

        staysAccepted();
    }

    private static void staysAccepted() {
        Awaitility.await()
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> ask(FIRST.token(claims())).then().statusCode(200));
    }

    @Test
    void inventedKeyNamesDoNotMakeTheProviderBeAskedMoreOften() {
        var before = keys.readings();
        var start = Instant.now();
        for (int i = 0; i < 200; i++) {
            ask(SignedBy.named(SECOND, "invented-" + i).token(claims())).then().statusCode(401);
        }

        var seconds = Duration.between(start, Instant.now()).toSeconds() + 1;
        assertThat(keys.readings() - before).isLessThanOrEqualTo((int) (seconds * 2 + 1));
    }

    static Stream<Arguments> untrue() {
        var now = Instant.now().getEpochSecond();
        return Stream.of(
                Arguments.of("for another audience", claims("aud", "another")),
                Arguments.of("for no audience", claims("aud", null)),
                Arguments.of("of another issuer", claims("iss", "https://other.test")),
                Arguments.of("of no issuer", claims("iss", null)),
                Arguments.of("expired beyond the skew", claims("exp", now - 45)),
                Arguments.of("without an end", claims("exp", null)),
                Arguments.of("without a beginning", claims("iat", null)),
                Arguments.of("not yet valid, beyond the skew", claims("nbf", now + 90)),
                Arguments.of("valid for longer than a day", claims("exp", now + 90_000)),
                Arguments.of("of nobody", claims("sub", null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("untrue")
    void tokenThatIsNotForUsOrNotForNowIsRefused(String what, Map<String, Object> claims) {
        ask(FIRST.token(claims))
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:fieldsafety:problem:unauthenticated"));
    }

    @Test
    void clocksMayDifferByHalfAMinute() {
        var now = Instant.now().getEpochSecond();
        ask(FIRST.token(claims("exp", now - 10))).then().statusCode(200);
        ask(FIRST.token(claims("nbf", now + 20))).then().statusCode(200);
    }

    static Stream<Arguments> forged() {
        var publicKey = FIRST.key().getRsaPublicKey();
        var pem = Base64.getEncoder().encodeToString(publicKey.getEncoded());
        Key der = new SecretKeySpec(publicKey.getEncoded(), "HmacSHA256");
        Key text = new SecretKeySpec(pem.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        return Stream.of(
                Arguments.of("HS256 with the public key", FIRST.token("HS256", der, claims())),
                Arguments.of("HS256 with the public key as text", FIRST.token("HS256", text, claims())),
                Arguments.of("no signature at all", FIRST.token("none", null, claims())),
                Arguments.of(
                        "an algorithm that is not configured",
                        FIRST.token("PS256", FIRST.key().getPrivateKey(), claims())),
                Arguments.of(
                        "another key under a known name",
                        SignedBy.named(SECOND, "first").token(claims())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void forgedTokenIsRefused(String what, String token) {
        ask(token).then().statusCode(401);
    }

    @Test
    void claimsAreFoundWhereTheProviderKeepsThem() {
        ask(FIRST.token(claims(
                        "https://example.org/site",
                        Map.of("id", SITE.toString()),
                        "address",
                        Map.of("country", "ES"),
                        "display_name",
                        "Ana Author")))
                .then()
                .statusCode(200)
                .body("name", equalTo("Ana Author"))
                .body("country", equalTo("ES"))
                .body("consignees", equalTo("[" + SITE + "]"))
                .body("staff", equalTo("true"));
    }

    @Test
    void claimsElsewhereDoNotCount() {
        ask(FIRST.token(claims(
                        "consignee",
                        SITE.toString(),
                        "country",
                        "ES",
                        "name",
                        "Mallory",
                        "groups",
                        List.of("registrar"))))
                .then()
                .statusCode(200)
                .body("name", equalTo("ana"))
                .body("country", equalTo("null"))
                .body("consignees", equalTo("[]"));
    }

    static Stream<Object> shapes() {
        return Stream.of(
                List.of("author"),
                List.of("offline_access"),
                List.of(),
                "author",
                7,
                List.of(1, 2),
                Map.of("fss-author", 1));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void nameTheProviderDoesNotHaveForARoleIsNone(Object roles) {
        ask(FIRST.token(claims("realm_access", Map.of("roles", roles), "groups", List.of("author", "fss-author"))))
                .then()
                .statusCode(403);
    }

    @Test
    void everyNameOfARoleCounts() {
        ask(FIRST.token(claims("realm_access", Map.of("roles", List.of("regulatory-affairs")))))
                .then()
                .statusCode(200);
        ask(FIRST.token(claims("realm_access", Map.of("roles", "openid consignee"))))
                .then()
                .statusCode(200)
                .body("staff", equalTo("false"));
    }

    static Stream<Object> noConsignees() {
        return Stream.of(
                "all", "*", 7, true, List.of(SITE.toString()), Map.of("id", SITE.toString()), "1-1-1-1-1", " ");
    }

    @ParameterizedTest
    @MethodSource("noConsignees")
    void malformedConsigneeIsNone(Object value) {
        ask(FIRST.token(claims("https://example.org/site", Map.of("id", value))))
                .then()
                .statusCode(200)
                .body("consignees", equalTo("[]"));
    }
}
