package org.fieldsafety.platform.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter.ICUBidiSplitterFactory;
import com.openhtmltopdf.bidi.support.ICUBreakers.ICUCharacterBreaker;
import com.openhtmltopdf.bidi.support.ICUBreakers.ICULineBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Sets a page of XHTML as a tagged PDF (ISO 14289-1, PDF/UA-1) with embedded fonts. The same page gives the same bytes.
 * The page names its language and its title; nothing outside it is ever loaded.
 */
@ApplicationScoped
public class PdfRenderer {
    private static final String PRODUCER = "Field Safety Suite";

    private final Fonts fonts;

    PdfRenderer(Fonts fonts) {
        this.fonts = fonts;
        // It would write several lines for each rendering; what really fails is thrown.
        XRLog.setLoggingEnabled(false);
    }

    /** The value of the CSS property {@code font-family} with which every character is found. */
    public String fontFamilies() {
        return fonts.families();
    }

    /** @param date the document's own date, not that of its rendering; null for none */
    public byte[] render(String xhtml, @Nullable Instant date) {
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .withProducer(PRODUCER)
                    .withHtmlContent(xhtml, null)
                    .addDOMMutator(new MirroredTables())
                    .useUnicodeBidiSplitter(new ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .useUnicodeLineBreaker(new ICULineBreaker(Locale.ROOT))
                    .useUnicodeCharacterBreaker(new ICUCharacterBreaker(Locale.ROOT))
                    .defaultTextDirection(TextDirection.LTR)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            fonts.register(document, builder);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                fix(document, xhtml, date);
                return saved(document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be set", e);
        }
    }

    /** Otherwise the time of rendering would be in it twice: as its date and in its id. */
    private static void fix(PDDocument document, String xhtml, @Nullable Instant date) {
        @Nullable
        GregorianCalendar calendar = date == null ? null : GregorianCalendar.from(date.atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(calendar);
        document.getDocumentInformation().setModificationDate(calendar);
        document.setDocumentId((long) xhtml.hashCode());
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
