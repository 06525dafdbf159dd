package org.fieldsafety.local.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.time.Duration;
import org.fieldsafety.local.process.Ports;
import org.fieldsafety.local.process.Service;
import org.fieldsafety.local.token.Identity;
import org.fieldsafety.local.token.Tokens;

/** The services of one running suite. */
public final class Api {

    public static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Ports ports;
    private final Tokens tokens;

    public Api(Ports ports, Tokens tokens) {
        this.ports = ports;
        this.tokens = tokens;
    }

    public ApiUser as(Identity identity) {
        return new ApiUser(this, tokens.issue(identity));
    }

    HttpClient client() {
        return client;
    }

    String url(Service service) {
        return ports.url(service);
    }
}
