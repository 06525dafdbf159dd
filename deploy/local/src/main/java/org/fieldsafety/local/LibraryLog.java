package org.fieldsafety.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.fieldsafety.local.process.DataDirectory;

/** Sends what Kafka and the other libraries log into a file: the console is for the person at the keyboard. */
final class LibraryLog {

    private static final Set<String> LOGGING = Set.of("up", "demo", "bench");

    private LibraryLog() {}

    /** The other commands log nothing. Must come before the first class that logs is loaded. */
    static void open(String command, DataDirectory data) {
        if (LOGGING.contains(command)) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
            System.setProperty("org.slf4j.simpleLogger.logFile", fileOf(data.log(command)));
        }
    }

    private static String fileOf(Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return log.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
