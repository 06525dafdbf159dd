package org.fieldsafety.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import org.fieldsafety.platform.problem.InvalidInput;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an address with a NUL in it, which no text in the database can hold. */
@ApplicationScoped
class CleanUri {

    @ServerRequestFilter
    void check(UriInfo uri) {
        if (uri.getRequestUri().getRawSchemeSpecificPart().contains("%00")) {
            throw new InvalidInput("", "invalid-parameter", "The address holds a NUL");
        }
    }
}
