package org.fieldsafety.local.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

    private final Response response = new Response();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"a\": \"ñ\"}",
                "HTTP/1.1 200 OK\r\nETag: \"7\"\r\ncontent-length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n8\r\n[\"10\",é\r\n1\r\n]\r\n0\r\n\r\n"
            })
    void responseIsCompleteWithItsLastByteHoweverItArrives(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int step = 1; step <= bytes.length; step++) {
            response.begin();
            for (int at = 0; at < bytes.length; at += step) {
                int length = Math.min(step, bytes.length - at);
                assertThat(response.take(ByteBuffer.wrap(bytes, at, length)))
                        .as("after %d bytes in steps of %d", at + length, step)
                        .isEqualTo(at + length == bytes.length);
            }
            assertThat(response.status()).isEqualTo(200);
        }
    }

    @Test
    void unchangedStateHasNoBody() {
        response.begin();

        assertThat(response.take(ByteBuffer.wrap("HTTP/1.1 304 Not Modified\r\netag: \"7\"\r\n\r\n".getBytes())))
                .isTrue();
        assertThat(response.status()).isEqualTo(304);
    }
}
