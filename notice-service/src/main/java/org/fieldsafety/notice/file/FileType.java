package org.fieldsafety.notice.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.fieldsafety.platform.problem.InvalidInput;

/** The types of files that are taken, each with its proof that a file is one. */
public enum FileType {
    Pdf("application/pdf", FileChecks::pdf),
    Zip("application/zip", FileChecks::zip),
    Png("image/png", file -> ImageCheck.check("png", file)),
    Jpeg("image/jpeg", file -> ImageCheck.check("jpeg", file)),
    Text("text/plain", FileChecks::text),
    Csv("text/csv", FileChecks::text);

    private final String mediaType;
    private final Check check;

    FileType(String mediaType, Check check) {
        this.mediaType = mediaType;
        this.check = check;
    }

    /** @throws UnsupportedFileType for any other */
    public static FileType of(String mediaType) {
        var lower = mediaType.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(lower))
                .findFirst()
                .orElseThrow(() -> new UnsupportedFileType(mediaType));
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isText() {
        return this == Text || this == Csv;
    }

    /** Refuses what is no whole file of this type. */
    void check(Path file) {
        try {
            check.of(file);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Whoever nests the parts of a file deeper than a reader can follow gets the same answer.
            throw new InvalidInput("body", "corrupted-file", "This is no whole " + mediaType + ": " + e.getMessage());
        }
    }

    private interface Check {
        void of(Path file) throws IOException;
    }
}
