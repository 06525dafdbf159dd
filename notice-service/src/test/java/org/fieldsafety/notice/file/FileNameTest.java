package org.fieldsafety.notice.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fieldsafety.platform.problem.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "patch-4.2.1.zip, patch-4.2.1.zip",
        "C:\\Users\\ana\\patch.zip, patch.zip",
        "../../etc/passwd, passwd",
        ".bashrc, bashrc",
        "'..  notes.txt', notes.txt",
        "Ανακοίνωση.pdf, Ανακοίνωση.pdf"
    })
    void nameIsLeftWithoutItsPath(String given, String left) {
        assertThat(new FileName(given).value()).isEqualTo(left);
    }

    @Test
    void invisibleCharactersAreLeftOut() {
        assertThat(new FileName("pat\u202Ech\r\n\u0007.zip").value()).isEqualTo("patch.zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "a/", "\u0000\u0001", "..\\"})
    void nameThatLeavesNothingIsRefused(String given) {
        assertThatThrownBy(() -> new FileName(given)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void longNameKeepsItsExtension() {
        var name = new FileName("x".repeat(400) + ".pdf").value();

        assertThat(name).hasSize(150).endsWith("x.pdf");
    }

    @Test
    void attachmentNamesTheFileForEveryBrowser() {
        assertThat(new FileName("Guía \"1\"+.pdf").asAttachment())
                .isEqualTo("attachment; filename=\"Gu_a _1_+.pdf\"; filename*=UTF-8''Gu%C3%ADa%20%221%22%2B.pdf");
    }

    @Property
    void noNameEverBreaksTheHeader(@ForAll String given) {
        try {
            assertThat(new FileName(given).asAttachment()).matches("[ -~]+").doesNotContain("/", "\\");
        } catch (InvalidValue e) {
            assertThat(e.code()).isEqualTo("invalid-file-name");
        }
    }
}
