package org.fieldsafety.platform.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TrueTypeFont;

/** A parsed font under the name and weight by which style sheets ask for it. */
record Typeface(String family, int weight, TrueTypeFont font) {

    boolean has(int character) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(character) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException("The characters of font " + family + " could not be read", e);
        }
    }
}
