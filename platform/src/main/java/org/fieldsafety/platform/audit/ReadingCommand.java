package org.fieldsafety.platform.audit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Notes from where which command comes, and hashes what is sent with it. */
@Provider
@ApplicationScoped
class ReadingCommand implements ReaderInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** What lets its bearer in; the trail names the link by its id. */
    private static final String SECRET = "token";

    private final Command command;

    ReadingCommand(Command command) {
        this.command = command;
    }

    @ServerRequestFilter
    void read(ContainerRequestContext request, ResourceInfo resource, UriInfo uri, HttpServerRequest connection) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        var parameters = new TreeMap<String, String>();
        uri.getPathParameters().forEach((name, values) -> {
            if (!name.equals(SECRET)) {
                parameters.put(name, String.join("/", values));
            }
        });
        var path = path(resource.getResourceClass()) + path(resource.getResourceMethod());
        command.is(new Command.Asked(
                request.getMethod() + " " + path,
                parameters,
                connection.remoteAddress().hostAddress()));
    }

    private static String path(AnnotatedElement annotated) {
        var path = annotated.getAnnotation(Path.class);
        return path == null || path.value().equals("/")
                ? ""
                : path.value().startsWith("/") ? path.value() : "/" + path.value();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException, WebApplicationException {
        if (command.asked().isPresent() && MediaType.APPLICATION_JSON_TYPE.isCompatible(reading.getMediaType())) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                reading.setInputStream(new DigestInputStream(reading.getInputStream(), digest));
                command.body(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        return reading.proceed();
    }
}
