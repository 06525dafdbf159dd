package org.fieldsafety.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who makes the present request, read from the bearer token, whose claims were translated into ours. */
@RequestScoped
public class Caller {
    private static final Set<String> STAFF =
            Set.of(Roles.AUTHOR, Roles.APPROVER, Roles.REGISTRAR, Roles.FIELD_SERVICE, Roles.AUDITOR);

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** The stable identifier of the person or system: claim {@code sub}. */
    public String subject() {
        var subject = token.getSubject();
        return subject == null ? identity.getPrincipal().getName() : subject;
    }

    /** The printed name: claim {@code name}, or the subject where the token has none. */
    public String name() {
        String name = token.getClaim("name");
        return name == null ? subject() : name;
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** True for the manufacturer's own people: author, approver, registrar, field service and auditor. */
    public boolean isStaff() {
        return roles().stream().anyMatch(STAFF::contains);
    }

    /** The consignees the caller is or acts for: claims {@code consignee} and {@code consignees}; empty for others. */
    public Set<UUID> consignees() {
        var ids = new LinkedHashSet<UUID>();
        add(ids, token.getClaim("consignee"));
        add(ids, token.getClaim("consignees"));
        return ids;
    }

    /** ISO 3166-1 alpha-2 code of an authority's country: claim {@code country}. */
    public @Nullable String country() {
        return token.getClaim("country");
    }

    /** Whether data of this consignee may be shown to the caller as one of the staff or as that consignee. */
    public boolean maySeeConsignee(UUID consignee) {
        return isStaff() || consignees().contains(consignee);
    }

    /** When the caller last proved to the provider who they are: claim {@code auth_time} (OpenID Connect Core, 2). */
    public Optional<Instant> authenticatedAt() {
        return token.getClaim("auth_time") instanceof Long seconds && seconds > 0
                ? Optional.of(Instant.ofEpochSecond(seconds))
                : Optional.empty();
    }

    private static void add(Set<UUID> ids, @Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            several.forEach(one -> add(ids, one));
        } else if (claim != null) {
            var text = claim instanceof JsonString string ? string.getString() : claim.toString();
            try {
                var id = UUID.fromString(text);
                if (id.toString().equalsIgnoreCase(text)) {
                    ids.add(id);
                }
            } catch (IllegalArgumentException e) {
                // A claim that is no consignee id gives access to none.
            }
        }
    }
}
