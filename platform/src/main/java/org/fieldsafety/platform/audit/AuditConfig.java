package org.fieldsafety.platform.audit;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What seals the entries. */
@ConfigMapping(prefix = "fieldsafety.audit")
interface AuditConfig {
    /** The secret that entries are sealed with, at least 32 characters; never kept in the database they are in. */
    String key();

    /** Secrets that older entries were sealed with, after the key was changed. */
    Optional<List<String>> formerKeys();
}
