package org.fieldsafety.acknowledgement.acknowledgement;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.acknowledgement.answer.ExampleAnswer;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Token;

/** Answering over HTTP, as the tests do it. */
public final class Submissions {
    private Submissions() {}

    public static String path(Situation situation) {
        return situation.path() + "/acknowledgements";
    }

    public static Response submit(Situation situation, String body) {
        return submit(situation, body, UUID.randomUUID().toString());
    }

    public static Response submit(Situation situation, String body, String key) {
        return submit(path(situation), situation.asConsignee(), body, key);
    }

    public static Response submit(Situation situation, Token token) {
        return submit(
                path(situation), token, ExampleAnswer.json(), UUID.randomUUID().toString());
    }

    public static Response submit(String path, Token token, String body, String key) {
        return Api.as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path);
    }

    public static Response list(Situation situation) {
        return Api.as(Token.of(Roles.AUDITOR)).get(path(situation));
    }
}
