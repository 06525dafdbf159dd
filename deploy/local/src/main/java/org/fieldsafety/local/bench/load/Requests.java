package org.fieldsafety.local.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fieldsafety.local.bench.given.Answering;

/** Whole HTTP/1.1 requests, bytes as they go over the wire, made as fast as they are sent. */
public interface Requests {

    /** Writes the next request into the buffer, which is empty and large enough for {@link #longest}. */
    void write(ByteBuffer buffer);

    /** Bytes that no request exceeds. */
    int longest();

    /** Reads of the same path with varying ends, as {@code "/devices/status?serial="} and a serial number. */
    static Requests gets(int port, String token, String path, Supplier<String> end) {
        byte[] head = bytes("GET " + path);
        byte[] tail = bytes(" HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer " + token + "\r\n\r\n");
        return of(
                head.length + tail.length + 1024,
                buffer -> buffer.put(head).put(bytes(end.get())).put(tail));
    }

    /** The same request each time, with one more header. */
    static Requests get(int port, String token, String path, String header) {
        byte[] request = bytes("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer "
                + token + "\r\n" + header + "\r\n\r\n");
        return of(request.length, buffer -> buffer.put(request));
    }

    /**
     * Bodies of JSON.
     *
     * @param longestBody bytes that none of them exceeds
     */
    static Requests posts(int port, String token, String path, int longestBody, Supplier<String> body) {
        byte[] head = bytes("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer "
                + token + "\r\nContent-Type: application/json\r\nContent-Length: ");
        return of(head.length + 16 + longestBody, buffer -> {
            byte[] json = bytes(body.get());
            buffer.put(head).put(bytes(json.length + "\r\n\r\n")).put(json);
        });
    }

    /** Signed answers, each to its own path and under its own key. */
    static Requests submissions(int port, String token, int longest, Supplier<Answering.Submission> next) {
        String tail = " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: ";
        return of(tail.length() + longest, buffer -> {
            Answering.Submission submission = next.get();
            buffer.put(bytes("POST " + submission.path() + tail + submission.key() + "\r\nContent-Length: "
                    + submission.body().length() + "\r\n\r\n" + submission.body()));
        });
    }

    private static Requests of(int longest, Consumer<ByteBuffer> writer) {
        return new Requests() {
            @Override
            public void write(ByteBuffer buffer) {
                writer.accept(buffer);
            }

            @Override
            public int longest() {
                return longest;
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
