package org.fieldsafety.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import org.fieldsafety.local.console.Failure;

/**
 * A service's answer to one request.
 *
 * @param location path of what was made, if the service names it
 * @param body a missing node when the answer has none
 * @param took from the first byte sent to the last one received
 */
public record Answer(
        String request, int status, Optional<String> etag, Optional<String> location, JsonNode body, Duration took) {

    /** @throws Failure with what the service said, when it answered with another status */
    public Answer expect(int expected) {
        if (status != expected) {
            String said =
                    body.path("type").asText("") + " " + body.path("detail").asText("") + " " + body.path("errors");
            throw new Failure(request + " was answered " + status + " instead of " + expected + ": " + said.strip());
        }
        return this;
    }
}
