package org.fieldsafety.notice.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Decodes a picture whole, keeping only every 16th pixel: what matters is that it can be. */
final class ImageCheck {
    private static final long MOST_PIXELS = 100_000_000;
    private static final int KEPT = 16;

    private ImageCheck() {}

    static void check(String format, Path file) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new FileImageInputStream(file.toFile())) {
            check(reader, in);
        } finally {
            reader.dispose();
        }
    }

    private static void check(ImageReader reader, ImageInputStream in) throws IOException {
        if (!reader.getOriginatingProvider().canDecodeInput(in)) {
            throw new IOException("it does not begin like one");
        }
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        reader.setInput(in);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new IOException("it has " + pixels + " pixels, more than " + MOST_PIXELS);
        }
        var few = reader.getDefaultReadParam();
        few.setSourceSubsampling(KEPT, KEPT, 0, 0);
        if (reader.canReadRaster()) {
            reader.readRaster(0, few);
        } else {
            reader.read(0, few);
        }
        // The decoder of JPEG fills up what is cut off, and only warns.
        if (warnings.stream()
                .anyMatch(warning -> warning.toLowerCase(Locale.ROOT).contains("premature end"))) {
            throw new IOException("its end is missing");
        }
    }
}
