package org.fieldsafety.platform.security;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;

/** Where an identity provider publishes its keys; it says they may be kept for a day, as some do. */
final class KeyServer implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger readings = new AtomicInteger();
    private volatile String answer = "";

    KeyServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/jwks", exchange -> {
            readings.incrementAndGet();
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Cache-Control", "max-age=86400");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    void publish(JsonWebKey... keys) {
        answer(new JsonWebKeySet(Arrays.asList(keys)).toJson());
    }

    void answer(String text) {
        answer = text;
    }

    int readings() {
        return readings.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
