package org.fieldsafety.local.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only their owner may read. */
public final class Secrets {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private Secrets() {}

    /** All or nothing: a kill in the middle leaves no half file behind. */
    public static void write(Path file, String content) throws IOException {
        Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = Files.createTempFile(directory, file.getFileName().toString(), ".new", OWNER_ONLY);
        Files.writeString(whole, content);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
