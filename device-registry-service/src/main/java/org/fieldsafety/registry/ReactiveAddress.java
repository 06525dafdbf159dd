package org.fieldsafety.registry;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import jakarta.annotation.Priority;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets operators say once where the database is and how it is to be trusted: the client of the look-up, which is not JDBC,
 * takes both from the settings of JDBC unless it is given its own. Without that it would connect in the clear where JDBC
 * was told to use TLS.
 */
@Priority(3500)
public class ReactiveAddress implements ConfigSourceInterceptor {
    private static final String PREFIX = "quarkus.datasource.reactive.";
    private static final String JDBC = "quarkus.datasource.jdbc.url";
    private static final String PROPERTY = "quarkus.datasource.jdbc.additional-jdbc-properties.";
    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^/?]+)/([^?]*)(?:\\?(.*))?");
    /** What Quarkus says where nobody said anything. */
    private static final Set<String> DEFAULTS = Set.of("NONE", "false");

    private static final Map<String, BiFunction<ConfigSourceInterceptorContext, String, @Nullable String>> DERIVED =
            Map.of(
                    PREFIX + "url", (context, jdbc) -> of(jdbc),
                    PREFIX + "postgresql.ssl-mode", ReactiveAddress::mode,
                    PREFIX + "hostname-verification-algorithm",
                            (context, jdbc) -> "verify-full".equals(mode(context, jdbc)) ? "HTTPS" : null,
                    PREFIX + "trust-certificate-pem",
                            (context, jdbc) -> parameter(context, jdbc, "sslrootcert") == null ? null : "true",
                    PREFIX + "trust-certificate-pem.certs", (context, jdbc) -> parameter(context, jdbc, "sslrootcert"));

    @Override
    public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        var value = context.proceed(name);
        var derived = DERIVED.get(name);
        if (derived == null || value != null && !DEFAULTS.contains(value.getValue())) {
            return value;
        }
        var jdbc = context.proceed(JDBC);
        if (jdbc == null || jdbc.getValue() == null) {
            return value;
        }
        var result = derived.apply(context, jdbc.getValue());
        return result == null ? value : jdbc.withName(name).withValue(result);
    }

    @Override
    public Iterator<String> iterateNames(ConfigSourceInterceptorContext context) {
        var names = new LinkedHashSet<String>();
        for (var name : DERIVED.keySet()) {
            if (getValue(context, name) != null) {
                names.add(name);
            }
        }
        context.iterateNames().forEachRemaining(names::add);
        return names.iterator();
    }

    /** The address as the other client writes it, one for each host; what JDBC's parameters say is not part of it. */
    static String of(String jdbcUrl) {
        var parts = URL.matcher(jdbcUrl);
        if (!parts.matches()) {
            return jdbcUrl.replaceFirst("^jdbc:", "");
        }
        return Arrays.stream(parts.group(1).split(",", -1))
                .map(host -> "postgresql://" + host + "/" + parts.group(2))
                .collect(Collectors.joining(","));
    }

    /** JDBC's own {@code ssl=true} means that everything is checked. */
    private static @Nullable String mode(ConfigSourceInterceptorContext context, String jdbcUrl) {
        var mode = parameter(context, jdbcUrl, "sslmode");
        var ssl = parameter(context, jdbcUrl, "ssl");
        return mode == null && ssl != null && !ssl.equals("false") ? "verify-full" : mode;
    }

    private static @Nullable String parameter(ConfigSourceInterceptorContext context, String jdbcUrl, String name) {
        var parts = URL.matcher(jdbcUrl);
        if (parts.matches() && parts.group(3) != null) {
            for (var parameter : parts.group(3).split("&", -1)) {
                if (parameter.equals(name) || parameter.startsWith(name + "=")) {
                    var value = parameter.substring(Math.min(parameter.length(), name.length() + 1));
                    return URLDecoder.decode(value, StandardCharsets.UTF_8);
                }
            }
        }
        var property = context.proceed(PROPERTY + name);
        return property == null ? null : property.getValue();
    }
}
