package org.fieldsafety.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fieldsafety.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for: query parameters {@code limit} and {@code cursor}, as a {@code @BeanParam}. */
public class PageRequest {
    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    @Parameter(description = "Items on the page, 1 to 500", example = "50")
    int limit = 50;

    @QueryParam("cursor")
    @Parameter(description = "Where the page starts: `next` of the page before; absent for the first")
    @Nullable
    String cursor;

    public int limit() {
        return limit;
    }

    /** As it was sent; null on the first page. */
    public @Nullable String cursor() {
        return cursor;
    }

    /** One more than the page holds, to know whether another follows. */
    public int fetch() {
        return limit + 1;
    }

    /** The sort key the page starts after, null on the first page. */
    public @Nullable String after() {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            var key = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            if (key.indexOf(0) >= 0) {
                throw new IllegalArgumentException("No page ends with a NUL");
            }
            return key;
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("cursor", "invalid-cursor", "This cursor was not given by a page before");
        }
    }

    static String cursor(String sortKey) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sortKey.getBytes(UTF_8));
    }
}
