package org.fieldsafety.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import java.util.Map;

/** Problems the HTTP layer finds before any of our code is asked. */
final class HttpStatusProblem {
    private static final Map<Integer, String[]> KNOWN = Map.of(
            400, new String[] {"bad-request", "Bad request", "The request could not be read"},
            404, new String[] {"not-found", "Not found", "There is nothing at this path"},
            405, new String[] {"method-not-allowed", "Method not allowed", "This path does not take this method"},
            406, new String[] {"not-acceptable", "Not acceptable", "None of the media types asked for can be given"},
            413, new String[] {"too-large", "Too large", "The body is larger than this operation takes"},
            415,
                    new String[] {
                        "unsupported-media-type", "Unsupported media type", "The body's media type is not taken here"
                    });

    private HttpStatusProblem() {}

    static Problem of(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        var known = KNOWN.getOrDefault(status, new String[] {"http-" + status, "HTTP " + status, null});
        return Problem.of(status, known[0], known[1], known[2]);
    }
}
