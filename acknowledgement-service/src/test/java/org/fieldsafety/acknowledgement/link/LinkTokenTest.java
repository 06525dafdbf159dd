package org.fieldsafety.acknowledgement.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokenTest {
    private static final String SECRET = "a-secret-of-this-test-0123456789abcdef";
    private static final LinkToken TOKEN = new LinkToken(UUID.randomUUID(), Instant.parse("2027-03-01T12:00:00Z"));

    @Test
    void whatWasSignedIsReadAgain() {
        assertThat(LinkToken.read(TOKEN.signed(SECRET), SECRET)).contains(TOKEN);
    }

    @Test
    void anotherSecretDoesNotOpenIt() {
        assertThat(LinkToken.read(TOKEN.signed(SECRET), SECRET + "x")).isEmpty();
    }

    @Test
    void changeOfAnyBitIsNoticed() {
        var bytes = Base64.getUrlDecoder().decode(TOKEN.signed(SECRET));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            var tampered = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            assertThat(LinkToken.read(tampered, SECRET)).as("bit " + bit).isEmpty();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @Test
    void changeOfAnyCharacterIsNoticed() {
        var signed = TOKEN.signed(SECRET);
        for (int at = 0; at < signed.length(); at++) {
            for (char other : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
                var tampered = signed.substring(0, at) + other + signed.substring(at + 1);
                assertThat(LinkToken.read(tampered, SECRET).isPresent()).isEqualTo(tampered.equals(signed));
            }
        }
    }

    @Test
    void anyPartOfItIsNotEnough() {
        var signed = TOKEN.signed(SECRET);
        for (int length = 0; length < signed.length(); length++) {
            assertThat(LinkToken.read(signed.substring(0, length), SECRET)).isEmpty();
        }
        assertThat(LinkToken.read(signed + "A", SECRET)).isEmpty();
        assertThat(LinkToken.read(signed + "=", SECRET)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no base64!", "ñ", "AAAA", "../../notices"})
    void whatIsNoTokenOpensNothing(String text) {
        assertThat(LinkToken.read(text, SECRET)).isEmpty();
    }
}
