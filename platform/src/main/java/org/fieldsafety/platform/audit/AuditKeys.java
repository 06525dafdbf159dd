package org.fieldsafety.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secrets of the seals, known by a short hash of themselves that is kept with each entry. */
@ApplicationScoped
class AuditKeys {
    private static final int SHORTEST = 32;
    private static final int ID_LENGTH = 8;
    private static final String ALGORITHM = "HmacSHA256";

    private final Map<String, SecretKeySpec> keys = new HashMap<>();
    private final String present;

    AuditKeys(AuditConfig config) {
        present = add(config.key());
        config.formerKeys().orElse(List.of()).forEach(this::add);
    }

    String present() {
        return present;
    }

    /** Not for several threads. Empty where nobody knows that key any more. */
    Optional<Mac> mac(String id) {
        return Optional.ofNullable(keys.get(id)).map(key -> {
            try {
                var mac = Mac.getInstance(ALGORITHM);
                mac.init(key);
                return mac;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String add(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("fieldsafety.audit.key and former-keys need at least 32 characters");
        }
        var bytes = secret.getBytes(UTF_8);
        try {
            var id = AuditEntry.hex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, ID_LENGTH);
            keys.put(id, new SecretKeySpec(bytes, ALGORITHM));
            return id;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
