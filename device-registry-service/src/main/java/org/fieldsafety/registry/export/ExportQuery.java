package org.fieldsafety.registry.export;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A select statement with the values it asks for, which COPY does not take apart from it. */
public record ExportQuery(String sql, Map<String, ?> parameters) {
    /** Named parameters, but no casts written with two colons. */
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]+)");

    /** The statement with every parameter written as a literal. */
    String written(Literals literals) {
        return NAME.matcher(sql).replaceAll(found -> {
            var value = requireNonNull(parameters.get(found.group(1)), found.group());
            return Matcher.quoteReplacement(literals.literal(value));
        });
    }

    /** Writes values into statements, so that none can be taken for a part of it. */
    interface Literals {
        String literal(Object value);
    }
}
