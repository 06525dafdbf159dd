package org.fieldsafety.notice.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Small sound files, and the ways to break them. */
public final class Files {
    private Files() {}

    public static byte[] pdf(int pages) {
        return written(out -> {
            try (var document = new PDDocument()) {
                for (int i = 0; i < pages; i++) {
                    document.addPage(new PDPage());
                }
                document.save(out);
            }
        });
    }

    public static byte[] zip(String... entries) {
        return written(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (var entry : entries) {
                    zip.putNextEntry(new ZipEntry(entry));
                    zip.write("what the patch is made of, again and again and again".getBytes(UTF_8));
                    zip.closeEntry();
                }
            }
        });
    }

    /** Inflates to this many mebibytes of nothing. */
    public static byte[] bomb(int mebibytes) {
        return written(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("nothing"));
                var nothing = new byte[1024 * 1024];
                for (int i = 0; i < mebibytes; i++) {
                    zip.write(nothing);
                }
            }
        });
    }

    public static byte[] image(String format) {
        var image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        var noise = new Random(1);
        for (int i = 0; i < 60 * 40; i++) {
            image.setRGB(i % 60, i / 60, noise.nextInt());
        }
        return written(out -> ImageIO.write(image, format, out));
    }

    public static byte[] cut(byte[] file) {
        return Arrays.copyOf(file, file.length * 2 / 3);
    }

    private static byte[] written(Writing writing) {
        try (var out = new ByteArrayOutputStream()) {
            writing.to(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }
}
