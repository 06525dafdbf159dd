package org.fieldsafety.platform.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request just as it goes over the wire: what a client library would refuse or put right stays as it is.
 *
 * @param target what stands in the request line, each character one byte
 * @param headers lines such as {@code Accept: text/csv}, each character one byte
 */
record RawRequest(String method, String target, List<String> headers, byte @Nullable [] body) {
    private static final int PATIENCE = 30_000;
    private static final int SHOWN = 300;

    /** @param headers names in lower case; of several with one name the last */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        boolean problem() {
            return header("content-type").startsWith("application/problem+json");
        }
    }

    /** The same with other headers of these names. */
    RawRequest with(String... lines) {
        var changed = new ArrayList<>(headers);
        for (var line : lines) {
            var name = line.substring(0, line.indexOf(':') + 1);
            changed.removeIf(header -> header.startsWith(name));
            changed.add(line);
        }
        return new RawRequest(method, target, changed, body);
    }

    boolean has(String header) {
        return headers.stream().anyMatch(line -> line.startsWith(header + ":"));
    }

    /** Whether the target is written as RFC 3986 has it, and without the fragment that RFC 9112 lets nobody send. */
    boolean hasAddress() {
        try {
            return target.indexOf('#') < 0 && target.equals(new URI(target).toASCIIString());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The answer; its body only if it is a refusal or JSON, as a stream of progress does not end by itself. */
    Answer send(int port) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE);
            var out = socket.getOutputStream();
            try {
                out.write(head().getBytes(ISO_8859_1));
                out.write(body == null ? new byte[0] : body);
                out.flush();
            } catch (IOException answeredEarly) {
                return answer(new BufferedInputStream(socket.getInputStream()));
            }
            return answer(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private String head() {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private static Answer answer(InputStream in) throws IOException {
        var status = Integer.parseInt(line(in).split(" ")[1]);
        var headers = new HashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        boolean wanted =
                status >= 400 || headers.getOrDefault("content-type", "").startsWith("application/json");
        return new Answer(status, headers, wanted ? body(in, headers) : new byte[0]);
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            var length = headers.get("content-length");
            return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        }
        var body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The connection was closed without an answer");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    /** To send it again by hand; without the token. */
    @Override
    public String toString() {
        var shown = headers.stream()
                .filter(line -> !line.startsWith("Authorization"))
                .map(RawRequest::cut)
                .toList();
        return method + " " + cut(target) + " " + shown + (body == null ? "" : " " + cut(new String(body, UTF_8)));
    }

    static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "… of " + text.length() : text;
    }
}
