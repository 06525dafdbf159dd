package org.fieldsafety.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.fieldsafety.platform.problem.Refusal.Kind;
import org.fieldsafety.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The Idempotency-Key request header (IETF httpapi draft 07): a request sent again gives its first answer again and
 * does nothing. Kept in the transaction of the request itself, so that an answer is remembered exactly when its work is.
 */
@ApplicationScoped
public class Idempotency {
    private static final int LONGEST_KEY = 255;

    private final IdempotencyKeys keys;
    private final ObjectMapper json;
    private final Caller caller;

    Idempotency(IdempotencyKeys keys, ObjectMapper json, Caller caller) {
        this.keys = keys;
        this.json = json;
        this.caller = caller;
    }

    /** The key; answers 400 where an operation demands one and none came. */
    public String require(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new HttpRefusal(Kind.MALFORMED, "idempotency-key-missing", "Send an Idempotency-Key of your choice");
        }
        return key;
    }

    /**
     * Runs the action once for this caller, operation and key, in one transaction. Sent again: the first answer. Sent
     * with another request: 422. Sent while the first still runs: 409. Without a key the action just runs.
     *
     * @param operation names what is done and to what, such as {@code submit 1234}
     * @param request what the caller sent; compared as its JSON
     */
    @Transactional
    public Response once(@Nullable String key, String operation, Object request, Supplier<Response> action) {
        if (key == null || key.isBlank()) {
            return action.get();
        }
        if (key.length() > LONGEST_KEY) {
            throw new HttpRefusal(Kind.MALFORMED, "idempotency-key-too-long", "At most 255 characters, please");
        }
        if (key.chars().anyMatch(Character::isISOControl)) {
            throw new HttpRefusal(
                    Kind.MALFORMED, "idempotency-key-invalid", "The Idempotency-Key holds a control character");
        }
        var id = new IdempotencyKeys.Id(caller.subject(), operation, key);
        if (!keys.lock(id)) {
            throw new HttpRefusal(
                    Kind.CONFLICT, "idempotency-key-in-use", "The request with this key is still being worked on");
        }
        var hash = hash(request);
        var first = keys.find(id);
        if (first.isEmpty()) {
            var answer = answer(action.get());
            keys.keep(id, hash, answer);
            return answer.toResponse();
        }
        if (!MessageDigest.isEqual(first.get().requestHash(), hash)) {
            throw new HttpRefusal(
                    Kind.REUSED, "idempotency-key-reused", "This key was used for another request; choose a new one");
        }
        return first.get().answer().toResponse();
    }

    private byte[] hash(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("The request could not be hashed", e);
        }
    }

    private Answer answer(Response response) {
        var headers = new TreeMap<String, String>();
        for (var name : new String[] {HttpHeaders.LOCATION, HttpHeaders.ETAG}) {
            var value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        try {
            var body = response.hasEntity() ? json.writeValueAsString(response.getEntity()) : null;
            return new Answer(response.getStatus(), headers, body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer could not be written as JSON", e);
        }
    }

    /** An answer as it is kept and given again. */
    record Answer(int status, Map<String, String> headers, @Nullable String body) {
        Response toResponse() {
            var response = Response.status(status);
            headers.forEach(response::header);
            return body == null
                    ? response.build()
                    : response.type(MediaType.APPLICATION_JSON_TYPE)
                            .entity(body)
                            .build();
        }
    }
}
