package org.fieldsafety.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.problem.Violation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an address with a NUL in it, which no text in the database can hold, and names the parameters that have one. */
@ApplicationScoped
class CleanUri {

    @ServerRequestFilter
    void check(UriInfo uri) {
        // Every request comes by: parameters are looked at only where there is something to find.
        if (!uri.getRequestUri().getRawSchemeSpecificPart().contains("%00")) {
            return;
        }
        var named = Stream.of(uri.getPathParameters(), uri.getQueryParameters())
                .flatMap(parameters -> parameters.entrySet().stream())
                .filter(parameter -> parameter.getValue().stream().anyMatch(value -> value.indexOf(0) >= 0))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        throw new InvalidInput((named.isEmpty() ? List.of("") : named)
                .stream()
                        .map(name -> new Violation(name, "invalid-parameter", "The value holds a NUL"))
                        .toList());
    }
}
