package org.fieldsafety.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {
    @TempDir
    Path directory;

    @Test
    void fontsOfADirectoryComeAfterTheBuiltInOnes() throws IOException {
        try (var font = FontsTest.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/DejaVuSansMono.ttf")) {
            Files.copy(font, directory.resolve("Mono.TTF"));
        }
        Files.writeString(directory.resolve("LICENSE"), "not a font");

        assertThat(fonts().families()).isEqualTo("\"Letter\", \"Letter Regular\", \"Letter 3\"");
    }

    @Test
    void unreadableFontIsSaidWithItsName() throws IOException {
        Files.writeString(directory.resolve("broken.ttf"), "not a font");

        assertThatThrownBy(this::fonts)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(directory.resolve("broken.ttf").toString());
    }

    @Test
    void emptyDirectoryIsAMistake() {
        assertThatThrownBy(this::fonts)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("holds no *.ttf file");
    }

    @Test
    void missingDirectoryIsAMistake() {
        directory = directory.resolve("missing");

        assertThatThrownBy(this::fonts)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(directory.toString());
    }

    private Fonts fonts() {
        return new Fonts(() -> Optional.of(directory));
    }
}
