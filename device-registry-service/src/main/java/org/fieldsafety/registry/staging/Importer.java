package org.fieldsafety.registry.staging;

import java.util.Set;
import java.util.UUID;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Who imports.
 *
 * @param own the consignees a partner acts for, and the only ones whose devices it may import; null for registrars
 */
public record Importer(String subject, @Nullable Set<UUID> own) {
    public static Importer of(Caller caller) {
        return new Importer(caller.subject(), caller.has(Roles.REGISTRAR) ? null : caller.consignees());
    }
}
