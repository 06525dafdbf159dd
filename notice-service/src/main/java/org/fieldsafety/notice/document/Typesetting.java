package org.fieldsafety.notice.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.fieldsafety.platform.document.PdfRenderer;

/** Turns a letter into a document. The same letter gives the same bytes. Better no start than letters with holes. */
@Startup
@ApplicationScoped
class Typesetting {
    private final PdfRenderer pdf;
    private final String paper;

    Typesetting(PdfRenderer pdf) {
        this.pdf = pdf;
        this.paper = StyleSheets.PAPER + "body { font-family: " + pdf.fontFamilies() + " }";
    }

    byte[] set(Letter letter, LetterFormat format) {
        return switch (format) {
            case Html -> page(letter, StyleSheets.SCREEN, false).getBytes(UTF_8);
            case Pdf -> pdf.render(page(letter, paper, true), letter.revision().publishedAt());
        };
    }

    /** XML has no place for some characters that a draft may hold; they are shown as what they are, not readable. */
    private static String page(Letter letter, String style, boolean paged) {
        return new LetterPage(letter, style, paged)
                .render()
                .replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
