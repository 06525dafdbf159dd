package org.fieldsafety.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Reads TrueType fonts into memory. */
final class FontFiles {
    /** Bits of OS/2 fsType that forbid embedding, or allow it only as bitmaps (OpenType 1.9). */
    private static final int NOT_EMBEDDABLE = 0x0202;

    private FontFiles() {}

    static TrueTypeFont builtIn(String resource) {
        try (var stream = FontFiles.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException("it is not on the class path");
            }
            return parse(stream);
        } catch (IOException e) {
            throw unusable(resource, e);
        }
    }

    /** Every {@code *.ttf} in the directory, by file name. */
    static List<TrueTypeFont> in(Path directory) {
        try (var files = Files.list(directory)) {
            var fonts = files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(".ttf"))
                    .sorted()
                    .map(FontFiles::read)
                    .toList();
            if (fonts.isEmpty()) {
                throw new IOException("it holds no *.ttf file");
            }
            return fonts;
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    private static TrueTypeFont read(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return parse(stream);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static TrueTypeFont parse(InputStream stream) throws IOException {
        var font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
        var os2 = font.getOS2Windows();
        if (os2 != null && (os2.getFsType() & NOT_EMBEDDABLE) != 0) {
            throw new IOException("its licence forbids to embed it in a document");
        }
        // Widths are measured letter by letter, so ligatures would not fit, and text with them is not found by a
        // search.
        font.setEnableGsub(false);
        font.getUnicodeCmapLookup();
        return font;
    }

    private static IllegalStateException unusable(Object what, IOException e) {
        return new IllegalStateException("No fonts for documents from " + what + ": " + e.getMessage(), e);
    }
}
