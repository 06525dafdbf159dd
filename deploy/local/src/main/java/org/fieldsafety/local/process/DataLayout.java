package org.fieldsafety.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.fieldsafety.local.console.Failure;

/** A marker in the data directory that tells which suite wrote it. */
final class DataLayout {

    /** Raise it when a newer suite can no longer read what is kept. */
    private static final String LAYOUT = "1";

    private final DataDirectory data;

    DataLayout(DataDirectory data) {
        this.data = data;
    }

    /** @throws Failure when the directory was written by a suite that is not compatible with this one */
    void require() {
        String expected = "layout=" + LAYOUT + " postgresql=" + postgresMajor();
        Path marker = data.root().resolve("layout");
        try {
            if (Files.notExists(marker) && Files.notExists(data.postgres())) {
                Files.writeString(marker, expected + "\n");
            }
            String found = Files.exists(marker) ? Files.readString(marker).strip() : "unknown";
            if (!found.equals(expected)) {
                throw new Failure("The data in " + data.root() + " is of another suite (" + found + ", needed is "
                        + expected + "): 'suite reset' deletes it, and 'suite up' starts afresh.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String postgresMajor() {
        Properties versions = new Properties();
        try (InputStream resource = DataLayout.class.getResourceAsStream("/versions.properties")) {
            versions.load(Objects.requireNonNull(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty("postgresql", "").replaceFirst("\\..*", "");
    }
}
