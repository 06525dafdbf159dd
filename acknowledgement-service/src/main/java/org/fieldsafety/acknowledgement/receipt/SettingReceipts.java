package org.fieldsafety.acknowledgement.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.fieldsafety.platform.document.PdfRenderer;

/** Turns a receipt into a document. The same receipt gives the same bytes. Better no start than receipts with holes. */
@Startup
@ApplicationScoped
class SettingReceipts {
    private final PdfRenderer pdf;
    private final String style;

    SettingReceipts(PdfRenderer pdf) {
        this.pdf = pdf;
        this.style = style() + "body { font-family: " + pdf.fontFamilies() + " }";
    }

    byte[] set(Receipt receipt) {
        // XML has no place for some characters that a remark may hold; they are shown as what they are, not readable.
        var page = new ReceiptPage(receipt, style)
                .render()
                .replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
        return pdf.render(page, receipt.acknowledgement().submittedAt());
    }

    private static String style() {
        try (var stream = SettingReceipts.class.getResourceAsStream("/receipt/receipt.css")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet of receipts could not be read", e);
        }
    }
}
