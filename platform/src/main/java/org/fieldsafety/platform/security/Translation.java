package org.fieldsafety.platform.security;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/**
 * Says the claims of a verified token in our words, whatever the provider calls them. A claim of ours counts only from
 * the place configured for it, and only when it has the right shape; a role we do not know is none.
 */
@Singleton
class Translation {
    private final Map<String, ClaimPath> paths = new HashMap<>();
    private final Map<String, Set<String>> rolesByName = new HashMap<>();

    Translation(IdentityConfig config) {
        var claims = config.claims();
        paths.put("groups", ClaimPath.of(claims.roles()));
        paths.put("name", ClaimPath.of(claims.name()));
        paths.put("consignee", ClaimPath.of(claims.consignee()));
        paths.put("consignees", ClaimPath.of(claims.consignees()));
        paths.put("country", ClaimPath.of(claims.country()));
        for (var role : config.roles().keySet()) {
            if (!Roles.ALL.contains(role)) {
                throw new IllegalArgumentException(
                        "fieldsafety.identity.roles." + role + ": there is no role '" + role + "'");
            }
        }
        for (var role : Roles.ALL) {
            for (var name : config.roles().getOrDefault(role, Set.of(role))) {
                rolesByName.computeIfAbsent(name, key -> new HashSet<>()).add(role);
            }
        }
    }

    void apply(JwtClaims claims) {
        var said = new HashMap<>(claims.getClaimsMap());
        put(claims, said, "name", Translation::text);
        put(claims, said, "country", Translation::text);
        put(claims, said, "consignee", Translation::text);
        put(
                claims,
                said,
                "consignees",
                found -> found instanceof List<?> ? texts(found).toList() : null);
        put(claims, said, "groups", found -> texts(found)
                .flatMap(name -> rolesByName.getOrDefault(name, Set.of()).stream())
                .distinct()
                .toList());
    }

    private void put(
            JwtClaims claims,
            Map<String, Object> said,
            String name,
            Function<@Nullable Object, @Nullable Object> read) {
        var value = read.apply(Objects.requireNonNull(paths.get(name)).in(said));
        if (value == null) {
            claims.unsetClaim(name);
        } else {
            claims.setClaim(name, value);
        }
    }

    private static @Nullable String text(@Nullable Object found) {
        return found instanceof String text && !text.isBlank() ? text : null;
    }

    /** Of a list, or of one text with spaces between them, which is how OAuth 2.0 writes scopes. */
    private static Stream<String> texts(@Nullable Object found) {
        if (found instanceof String text) {
            return Arrays.stream(text.split(" ")).filter(part -> !part.isEmpty());
        }
        return found instanceof List<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast)
                : Stream.of();
    }
}
