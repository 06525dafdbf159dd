package org.fieldsafety.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most the limit asked for
 * @param next cursor of the following page; absent on the last
 */
public record Page<T>(
        List<T> items,
        @Schema(description = "Cursor of the following page; absent on the last", examples = "RlNOMjAyMy0xMzM4")
                @Nullable
                String next) {

    /** Cuts a list fetched with {@link PageRequest#fetch()} down to the page. */
    public static <T> Page<T> of(List<T> fetched, PageRequest request, Function<T, String> sortKey) {
        if (fetched.size() <= request.limit()) {
            return new Page<>(fetched, null);
        }
        var items = List.copyOf(fetched.subList(0, request.limit()));
        return new Page<>(items, PageRequest.cursor(sortKey.apply(items.get(items.size() - 1))));
    }

    /** The page with {@code Link: …; rel="next"} (RFC 8288) while another follows. */
    public Response toResponse(UriInfo uri) {
        var response = Response.ok(this);
        if (next != null) {
            var following =
                    uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
            response.header(HttpHeaders.LINK, "<" + following + ">; rel=\"next\"");
        }
        return response.build();
    }
}
