package org.fieldsafety.platform.testing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/**
 * A consignee in a country, and the things that are about it. What two parties have the same value for is nobody's; what
 * they have different ones for is a secret of each.
 *
 * @param values of path parameters by the path up to and with them, such as {@code /consignees/{id}}; of query
 *     parameters by their name after a question mark, such as {@code ?serial}; bodies by operation, such as
 *     {@code POST /device-imports}; queries, one a line, by operation where one parameter needs another, such as
 *     {@code GET /devices/status}
 */
public record Party(UUID consignee, String country, Map<String, String> values) {
    static final List<String> OUTSIDERS = List.of(Roles.CONSIGNEE, Roles.PARTNER, Roles.AUTHORITY);

    public Party {
        values = Map.copyOf(values);
    }

    /** Without things yet. */
    public static Party of(UUID consignee, String country) {
        return new Party(consignee, country, Map.of());
    }

    public Party with(String key, Object value) {
        var more = new HashMap<>(values);
        more.put(key, value.toString());
        return new Party(consignee, country, more);
    }

    /** Somebody of this role who is, or acts or answers for, this party; a partner acts for one more. */
    public Token as(String role) {
        var token = OUTSIDERS.contains(role) ? Token.of(role).subject(role + "-" + consignee) : Token.of(role);
        return switch (role) {
            case Roles.CONSIGNEE -> token.consignee(consignee);
            case Roles.PARTNER -> token.consignee(UUID.randomUUID(), consignee);
            case Roles.AUTHORITY -> token.country(country);
            default -> token;
        };
    }

    @Nullable
    String value(String key) {
        return key.equals("?country") ? country : values.get(key);
    }

    /** Everything this party's requests and answers are known by, and the other's are not; numbered from 0. */
    List<String> secrets(Party other) {
        var own = values.entrySet().stream()
                .filter(value -> !value.getKey().contains(" "))
                .filter(value -> !value.getValue().equals(other.values.get(value.getKey())))
                .map(Map.Entry::getValue);
        return Stream.concat(Stream.of(consignee.toString()), own).distinct().toList();
    }

    /** Never-existing values that look just like these. */
    static Map<String, String> fakes(List<String> secrets) {
        return secrets.stream()
                .collect(Collectors.toMap(secret -> secret, Party::fake, (a, b) -> a, LinkedHashMap::new));
    }

    private static String fake(String secret) {
        var random = UUID.randomUUID().toString();
        return secret.length() == random.length()
                ? random
                : random.replace("-", "").repeat(8).substring(0, secret.length());
    }

    /** This party in the caller's place down to this path, and itself behind it. */
    Party behind(Party caller, String path) {
        var mixed = new HashMap<>(values);
        caller.values.forEach((key, value) -> {
            if (path.startsWith(key)) {
                mixed.put(key, value);
            }
        });
        return new Party(consignee, country, mixed);
    }
}
