package org.fieldsafety.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** With what a page can name something by: were any of it followed, somebody would have connected. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img alt=\"x\" src=\"%s\"/>",
                "<link rel=\"stylesheet\" href=\"%s\"/>",
                "<style>@import url(%s);</style>",
                "<style>@font-face { font-family: X; src: url(%s) } p { font-family: X }</style><p>a</p>",
                "<p style=\"background-image: url(%s)\">a</p>",
                "<object data=\"%s\" type=\"image/png\"></object>"
            })
    void nothingIsLoadedFromElsewhere(String reference) throws IOException {
        try (var elsewhere = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/x.png";

            assertThat(renderer.render(page("ltr", "<p>a</p>" + reference.formatted(address)), DATE))
                    .isNotEmpty();

            elsewhere.setSoTimeout(1);
            assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void filesOfTheHostAreNotShown() throws IOException {
        var picture = Files.createTempFile("picture", ".png");
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        var page = page("ltr", "<p>a</p><img alt=\"y\" src=\"" + picture.toUri() + "\"/>");

        try (var document = Loader.loadPDF(renderer.render(page, DATE))) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        } finally {
            Files.delete(picture);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"%s\">]>",
                "<!DOCTYPE html SYSTEM \"%s\">",
                "<!DOCTYPE html PUBLIC \"-//X//X//EN\" \"%s\">",
                "<!DOCTYPE html [<!ENTITY %% x SYSTEM \"%s\"> %%x;]>"
            })
    void entitiesFromElsewhereAreNotRead(String type) throws IOException {
        var secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "secretword");
        try (var elsewhere = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            for (var address : List.of(
                    "http://127.0.0.1:" + elsewhere.getLocalPort() + "/x.dtd",
                    secret.toUri().toString())) {
                var entity = type.contains("ENTITY x") ? "&x;" : "";
                assertThat(textOf(type.formatted(address) + page("ltr", "<p>before " + entity + "</p>")))
                        .doesNotContain("secretword");
            }
            elsewhere.setSoTimeout(1);
            assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
        } finally {
            Files.delete(secret);
        }
    }

    /** What is shown of it; nothing, if it is refused. */
    private String textOf(String xhtml) throws IOException {
        byte[] pdf;
        try {
            pdf = renderer.render(xhtml, DATE);
        } catch (RuntimeException refused) {
            return "";
        }
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
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
