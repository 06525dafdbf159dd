package org.fieldsafety.notice.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.stream.Stream;
import org.fieldsafety.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReceivedFileTest {

    static Stream<Arguments> sound() {
        return Stream.of(
                Arguments.of("application/pdf", Files.pdf(2)),
                Arguments.of("application/zip", Files.zip("a.bin", "b/c.bin")),
                Arguments.of("image/png", Files.image("png")),
                Arguments.of("image/jpeg", Files.image("jpeg")),
                Arguments.of("text/plain", "Ελληνικά 🧬".getBytes(UTF_8)),
                Arguments.of("Text/CSV", "a;b\n1;2\n".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void soundFileIsTakenAsItIs(String type, byte[] file) throws IOException {
        try (var received = receive(type, file, null)) {
            assertThat(received.size()).isEqualTo(file.length);
            assertThat(received.open()).hasBinaryContent(file);
        }
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("application/pdf", Files.cut(Files.pdf(2))),
                Arguments.of("application/pdf", Files.pdf(0)),
                Arguments.of("application/pdf", "%PDF-1.7 and nothing else %%EOF".getBytes(UTF_8)),
                Arguments.of("application/pdf", Files.image("png")),
                Arguments.of("application/zip", Files.cut(Files.zip("a.bin", "b.bin"))),
                Arguments.of("application/zip", Files.zip()),
                Arguments.of("application/zip", Files.pdf(1)),
                Arguments.of("application/zip", Files.bomb(1001)),
                Arguments.of("application/zip", damaged(Files.zip("a.bin"))),
                Arguments.of("image/png", Files.cut(Files.image("png"))),
                Arguments.of("image/png", Files.image("jpeg")),
                Arguments.of("image/jpeg", Files.cut(Files.image("jpeg"))),
                Arguments.of("image/jpeg", "no picture".getBytes(UTF_8)),
                Arguments.of("text/plain", new byte[] {'a', (byte) 0xC3}),
                Arguments.of("text/csv", new byte[] {'a', 0, 'b'}));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenFileIsRefused(String type, byte[] file) {
        assertThat(refusal(() -> receive(type, file, null))).isEqualTo("corrupted-file");
    }

    @Test
    void emptyFileIsRefused() {
        assertThat(refusal(() -> receive("text/plain", new byte[0], null))).isEqualTo("empty-file");
    }

    @Test
    void fileOverTheLimitIsRefusedAnnouncedOrNot() {
        var body = new ByteArrayInputStream(new byte[20 * 1024 * 1024 + 1]);

        assertThatThrownBy(() -> ReceivedFile.receive(FileType.Text, body, 20 * 1024 * 1024 + 1, null))
                .isInstanceOf(FileTooLarge.class);
        assertThat(body.available()).isEqualTo(20 * 1024 * 1024 + 1);
        assertThatThrownBy(() -> ReceivedFile.receive(FileType.Text, body, -1, null))
                .isInstanceOf(FileTooLarge.class);
    }

    @Test
    void otherTypesAreNotTaken() {
        assertThatThrownBy(() -> FileType.of("application/x-msdownload"))
                .isInstanceOf(UnsupportedFileType.class)
                .hasMessageContaining("application/pdf");
    }

    @Test
    void statedDigestMustMatch() throws Exception {
        var file = "patch".getBytes(UTF_8);
        var sha256 = MessageDigest.getInstance("SHA-256").digest(file);
        var right = "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
        sha256[0]++;
        var wrong = "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";

        receive("text/plain", file, right).close();
        receive("text/plain", file, "sha-512=:AAAA:, " + right).close();

        assertThat(refusal(() -> receive("text/plain", file, wrong))).isEqualTo("digest-mismatch");
        assertThat(refusal(() -> receive("text/plain", file, "sha-256=:A:"))).isEqualTo("invalid-digest");
        assertThat(refusal(() -> receive("text/plain", file, "sha-512=:AAAA:"))).isEqualTo("invalid-digest");
        assertThat(refusal(() -> receive("text/plain", file, "abc"))).isEqualTo("invalid-digest");
    }

    /** Its data, not its directory. */
    private static byte[] damaged(byte[] zip) {
        zip[45] ^= 0x55;
        return zip;
    }

    private static ReceivedFile receive(String type, byte[] file, @Nullable String digest) {
        return ReceivedFile.receive(FileType.of(type), new ByteArrayInputStream(file), file.length, digest);
    }

    private static String refusal(Runnable receiving) {
        return catchThrowableOfType(InvalidInput.class, receiving::run)
                .violations()
                .get(0)
                .code();
    }
}
