package org.fieldsafety.platform.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts documents are set in, parsed once. A character is set in the first of them that has it: DejaVu Sans (Latin,
 * Greek, Cyrillic, Arabic, Hebrew, Armenian, Georgian), then those of the operator. A service that sets documents reads
 * them when it starts; one that sets none never does.
 */
@ApplicationScoped
public class Fonts {
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final List<Typeface> typefaces = new ArrayList<>();

    /** @throws IllegalStateException if a font can't be read: better no start than letters with holes */
    Fonts(DocumentConfig config) {
        var regular = FontFiles.builtIn(DEJAVU + ".ttf");
        FontMappers.set(new NoHostFonts(regular));
        typefaces.add(new Typeface("Letter", REGULAR, regular));
        typefaces.add(new Typeface("Letter", BOLD, FontFiles.builtIn(DEJAVU + "-Bold.ttf")));
        // Has some characters that the bold one lacks; a family with one weight serves for every weight.
        typefaces.add(new Typeface("Letter Regular", REGULAR, regular));
        config.fonts().ifPresent(this::addAll);
    }

    /** Those there are without a directory of the operator's. */
    public static Fonts builtIn() {
        return new Fonts(Optional::empty);
    }

    private void addAll(Path directory) {
        FontFiles.in(directory)
                .forEach(font -> typefaces.add(new Typeface("Letter " + typefaces.size(), REGULAR, font)));
    }

    /** Whether some font has the character in every weight that is asked for. */
    public boolean have(int character) {
        return typefaces.stream()
                .filter(typeface -> typeface.weight() == REGULAR)
                .anyMatch(typeface -> typeface.has(character));
    }

    /** The value of the CSS property {@code font-family} that sets a text in these fonts. */
    String families() {
        return typefaces.stream()
                .map(typeface -> '"' + typeface.family() + '"')
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Makes them known to one rendering; what the document uses of them is embedded. */
    void register(PDDocument document, PdfRendererBuilder renderer) throws IOException {
        for (var typeface : typefaces) {
            var font = PDType0Font.load(document, typeface.font(), true);
            renderer.useFont(new PDFontSupplier(font), typeface.family(), typeface.weight(), FontStyle.NORMAL, true);
        }
    }
}
