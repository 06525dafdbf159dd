package org.fieldsafety.notice.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;

/** Reads files to their end, as whoever opens them will. */
final class FileChecks {
    private static final int MOST_ENTRIES = 10_000;

    /** In bytes, over all entries: 50 times the largest file. */
    private static final long MOST_INFLATED = 50 * ReceivedFile.LARGEST;

    private FileChecks() {}

    /** PDFBox mends what is cut off, so the end is looked for first. */
    static void pdf(Path file) throws IOException {
        if (!tail(file, 1024).contains("%%EOF")) {
            throw new IOException("its end is missing");
        }
        try (var document = Loader.loadPDF(file.toFile())) {
            int pages = 0;
            for (var page : document.getPages()) {
                page.getMediaBox();
                pages++;
            }
            if (pages == 0) {
                throw new IOException("it has no page");
            }
        }
    }

    /** By its directory and entry by entry: the directory alone does not prove that the entries are there. */
    static void zip(Path file) throws IOException {
        int listed;
        try (var directory = new ZipFile(file.toFile())) {
            listed = directory.size();
        }
        int entries = 0;
        long inflated = 0;
        var buffer = new byte[64 * 1024];
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            while (zip.getNextEntry() != null) {
                entries++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    inflated += read;
                    if (inflated > MOST_INFLATED || entries > MOST_ENTRIES) {
                        throw new IOException("it inflates to more than " + MOST_INFLATED + " bytes or holds more than "
                                + MOST_ENTRIES + " entries");
                    }
                }
            }
        }
        if (entries == 0 || entries != listed) {
            throw new IOException("it lists " + listed + " entries and holds " + entries);
        }
    }

    static void text(Path file) throws IOException {
        var buffer = new char[16 * 1024];
        // A decoder that is not told otherwise refuses what is malformed.
        try (var text = new InputStreamReader(Files.newInputStream(file), UTF_8.newDecoder())) {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        throw new IOException("a text in UTF-8 has no NUL");
                    }
                }
            }
        }
    }

    private static String tail(Path file, int length) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(length, in.length())];
            in.seek(in.length() - bytes.length);
            in.readFully(bytes);
            return new String(bytes, ISO_8859_1);
        }
    }
}
