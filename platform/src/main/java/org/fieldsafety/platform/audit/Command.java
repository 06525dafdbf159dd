package org.fieldsafety.platform.audit;

import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a caller asked this service to do; empty where nobody asked, and where something is only read. */
@RequestScoped
class Command {
    private @Nullable Asked asked;
    private @Nullable MessageDigest body;
    private @Nullable String actor;

    /**
     * @param name method and path, as the contract has it
     * @param parameters of the path; secrets are not among them
     * @param origin the client's address
     */
    record Asked(String name, Map<String, String> parameters, String origin) {}

    void is(Asked command) {
        asked = command;
    }

    /** @param digest has been given all of the body when the work begins */
    void body(MessageDigest digest) {
        body = digest;
    }

    void actor(String newActor) {
        actor = newActor;
    }

    Optional<Asked> asked() {
        return Optional.ofNullable(asked);
    }

    /** SHA-256 of the body as it was sent, as hexadecimal digits. */
    Optional<String> bodyHash() throws CloneNotSupportedException {
        // A request may have several transactions.
        return body == null ? Optional.empty() : Optional.of(AuditEntry.hex(((MessageDigest) body.clone()).digest()));
    }

    /** Whoever is known otherwise than by a bearer token. */
    Optional<String> actor() {
        return Optional.ofNullable(actor);
    }
}
