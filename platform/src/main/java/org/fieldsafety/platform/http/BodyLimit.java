package org.fieldsafety.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.fieldsafety.platform.problem.Refusal.Kind;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses JSON bodies over the limit with 413, announced or not. Streamed imports are no JSON and pass. */
@ApplicationScoped
class BodyLimit {
    private final long largest;

    BodyLimit(HttpConfig config) {
        this.largest = config.largestJson().asLongValue();
    }

    @ServerRequestFilter
    void limit(ContainerRequestContext request) {
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(mediaType(request))) {
            return;
        }
        var announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (announced == null) {
            request.setEntityStream(new Limited(request.getEntityStream()));
        } else if (announced.length() > 18 || Long.parseLong(announced) > largest) {
            throw tooLarge();
        }
    }

    private static @Nullable MediaType mediaType(ContainerRequestContext request) {
        try {
            return request.getMediaType();
        } catch (IllegalArgumentException noMediaType) {
            throw new NotSupportedException(noMediaType);
        }
    }

    private HttpRefusal tooLarge() {
        return new HttpRefusal(
                Kind.TOO_LARGE, "too-large", "The body is over the " + largest + " bytes this service takes");
    }

    private final class Limited extends FilterInputStream {
        private long read;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = super.read(into, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > largest) {
                throw tooLarge();
            }
        }
    }
}
