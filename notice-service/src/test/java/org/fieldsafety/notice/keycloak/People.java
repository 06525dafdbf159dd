package org.fieldsafety.notice.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** What administrators of the realm do, and people who sign in as a browser would. */
final class People {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN = "/admin/realms/field-safety";
    private static final String OPENID = "/realms/field-safety/protocol/openid-connect";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Keycloak keycloak = new Keycloak();

    void hire(String user, String role, Map<String, List<String>> attributes) throws Exception {
        var made = administer(
                "/users",
                Map.of(
                        "username",
                        user,
                        "firstName",
                        user,
                        "lastName",
                        "Example",
                        "email",
                        user + "@example.org",
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "attributes",
                        attributes,
                        "credentials",
                        List.of(Map.of("type", "password", "value", Keycloak.password(), "temporary", false))));
        require(made, 201);
        var id = made.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
        var granted = JSON.readValue(
                keycloak.get(ADMIN + "/roles/" + role, authorization()).body(), Map.class);
        require(administer("/users/" + id + "/role-mappings/realm", List.of(granted)), 204);
    }

    /** Makes a key that is used from now on. */
    void addKey(String name) throws Exception {
        var realm =
                Keycloak.json(keycloak.get(ADMIN, authorization())).path("id").asText();
        require(
                administer(
                        "/components",
                        Map.of(
                                "name",
                                name,
                                "providerId",
                                "rsa-generated",
                                "providerType",
                                "org.keycloak.keys.KeyProvider",
                                "parentId",
                                realm,
                                "config",
                                Map.of("priority", List.of("200")))),
                201);
    }

    void withdrawKey(String name) throws Exception {
        for (var provider : Keycloak.json(
                keycloak.get(ADMIN + "/components?type=org.keycloak.keys.KeyProvider", authorization()))) {
            if (provider.path("name").asText().equals(name)) {
                require(
                        keycloak.delete(
                                ADMIN + "/components/" + provider.path("id").asText(), authorization()),
                        204);
            }
        }
    }

    /** The access token of somebody who has just signed in (OpenID Connect Core, 3.1, with PKCE). */
    String signIn(String user) throws Exception {
        var verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        var page = keycloak.get(OPENID + "/auth?"
                + Keycloak.form(Map.of(
                        "client_id", "field-safety-web",
                        "response_type", "code",
                        "scope", "openid",
                        "redirect_uri", "http://127.0.0.1/done",
                        "code_challenge", challenge(verifier),
                        "code_challenge_method", "S256",
                        "max_age", "0")));
        var cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .toList();
        var action = ACTION.matcher(page.body());
        if (!action.find()) {
            throw new IllegalStateException(page.statusCode() + " " + page.body());
        }
        var answer = keycloak.post(
                action.group(1).replace("&amp;", "&"),
                Keycloak.form(Map.of("username", user, "password", Keycloak.password())),
                "Cookie",
                String.join("; ", cookies),
                "Content-Type",
                FORM);
        require(answer, 302);
        var code = CODE.matcher(answer.headers().firstValue("Location").orElseThrow());
        if (!code.find()) {
            throw new IllegalStateException("No code: " + answer.headers().map());
        }
        var tokens = keycloak.post(
                OPENID + "/token",
                Keycloak.form(Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "field-safety-web",
                        "redirect_uri", "http://127.0.0.1/done",
                        "code", code.group(1),
                        "code_verifier", verifier)),
                "Content-Type",
                FORM);
        require(tokens, 200);
        return Keycloak.json(tokens).path("access_token").asText();
    }

    private static String challenge(String verifier) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private HttpResponse<String> administer(String path, Object body) throws Exception {
        return keycloak.post(
                ADMIN + path,
                JSON.writeValueAsString(body),
                "Content-Type",
                "application/json",
                "Authorization",
                authorization()[1]);
    }

    private String[] authorization() throws Exception {
        var answer = keycloak.post(
                "/realms/master/protocol/openid-connect/token",
                Keycloak.form(Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", Keycloak.password())),
                "Content-Type",
                FORM);
        require(answer, 200);
        return new String[] {
            "Authorization",
            "Bearer " + Keycloak.json(answer).path("access_token").asText()
        };
    }

    private static void require(HttpResponse<String> response, int status) throws IOException {
        if (response.statusCode() != status) {
            throw new IOException(
                    URI.create(response.uri().getPath()) + ": " + response.statusCode() + " " + response.body());
        }
    }
}
