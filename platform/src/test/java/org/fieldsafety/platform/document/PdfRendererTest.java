package org.fieldsafety.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfRendererTest {
    private static final Instant DATE = Instant.parse("2023-04-05T09:30:00Z");
    private static final Fonts FONTS = new Fonts(Optional::empty);

    private final PdfRenderer renderer = new PdfRenderer(FONTS);

    @Test
    void samePageGivesTheSameBytesInAnotherRenderer() {
        var page =
                page("rtl", "<h1>Ειδοποίηση</h1><p>إشعار السلامة</p><table><tr><th>one</th><td>two</td></tr></table>");
        var other = new PdfRenderer(new Fonts(Optional::empty));

        assertThat(renderer.render(page, DATE)).isEqualTo(other.render(page, DATE));
    }

    @Test
    void rendersManyPagesAtOnce() {
        var page = page("ltr", "<p>Ελληνικά, latin, <b>עברית</b></p>".repeat(50));
        var once = renderer.render(page, DATE);

        var rendered = IntStream.range(0, 16)
                .parallel()
                .mapToObj(turn -> renderer.render(page, DATE))
                .toList();

        assertThat(rendered).allSatisfy(bytes -> assertThat(bytes).isEqualTo(once));
    }

    @Test
    void dateIsTheDocumentsOwn() throws IOException {
        try (var dated = Loader.loadPDF(renderer.render(page("ltr", "<p>a</p>"), DATE));
                var undated = Loader.loadPDF(renderer.render(page("ltr", "<p>a</p>"), null))) {
            assertThat(dated.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(DATE);
            assertThat(undated.getDocumentInformation().getCreationDate()).isNull();
        }
    }

    @Test
    void nothingIsLoadedFromOutside() {
        var page = page(
                "ltr",
                "<p>a</p><img alt=\"x\" src=\"http://127.0.0.1:1/x.png\"/><img alt=\"y\" src=\"file:///etc/hostname\"/>");

        assertThat(renderer.render(page, DATE)).isNotEmpty();
    }

    @Test
    void textCanBeSearchedLigaturesAndAll() throws IOException {
        try (var document = Loader.loadPDF(renderer.render(page("ltr", "<p>efficient affine fluff</p>"), DATE))) {
            assertThat(new PDFTextStripper().getText(document)).contains("efficient affine fluff");
        }
    }

    private String page(String direction, String body) {
        return """
                <html lang="en" dir="%s"><head><title>T</title><meta name="subject" content="S"/>
                <style>body { font-family: %s }</style></head><body>%s</body></html>"""
                .formatted(direction, renderer.fontFamilies(), body);
    }
}
