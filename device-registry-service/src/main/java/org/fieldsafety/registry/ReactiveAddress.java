package org.fieldsafety.registry;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import jakarta.annotation.Priority;
import java.util.Arrays;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets operators say once where the database is: the client of the look-up, which is not JDBC, takes its address from
 * the JDBC URL unless it is given one of its own.
 */
@Priority(3500)
public class ReactiveAddress implements ConfigSourceInterceptor {
    private static final String REACTIVE = "quarkus.datasource.reactive.url";
    private static final String JDBC = "quarkus.datasource.jdbc.url";
    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^/?]+)/([^?]*)(?:\\?(.*))?");

    @Override
    public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        var value = context.proceed(name);
        if (value != null || !name.equals(REACTIVE)) {
            return value;
        }
        var jdbc = context.proceed(JDBC);
        return jdbc == null || jdbc.getValue() == null
                ? null
                : jdbc.withName(REACTIVE).withValue(of(jdbc.getValue()));
    }

    @Override
    public Iterator<String> iterateNames(ConfigSourceInterceptorContext context) {
        return new Names(context.iterateNames());
    }

    /**
     * The address as the other client writes it, one for each host. Of the parameters it knows {@code sslmode}; others
     * are about JDBC.
     */
    static String of(String jdbcUrl) {
        var parts = URL.matcher(jdbcUrl);
        if (!parts.matches()) {
            return jdbcUrl.replaceFirst("^jdbc:", "");
        }
        var parameters = parts.group(3) == null ? "" : parts.group(3);
        var tls = Stream.of(parameters.split("&", -1))
                .filter(parameter -> parameter.startsWith("sslmode="))
                .map(parameter -> "?" + parameter)
                .findFirst()
                .orElse("");
        return Arrays.stream(parts.group(1).split(",", -1))
                .map(host -> "postgresql://" + host + "/" + parts.group(2) + tls)
                .collect(Collectors.joining(","));
    }

    /** Settings are found by their names, so the derived one must be among them. */
    private static final class Names implements Iterator<String> {
        private final Iterator<String> others;
        private boolean told;

        Names(Iterator<String> others) {
            this.others = others;
        }

        @Override
        public boolean hasNext() {
            return !told || others.hasNext();
        }

        @Override
        public String next() {
            if (!told) {
                told = true;
                return REACTIVE;
            }
            return others.next();
        }
    }
}
