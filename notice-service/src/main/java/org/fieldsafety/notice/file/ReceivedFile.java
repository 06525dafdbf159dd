package org.fieldsafety.notice.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fieldsafety.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A file as it arrived, on disk until it is closed, so that a slow sender holds neither memory nor a transaction. */
public final class ReceivedFile implements AutoCloseable {
    /** In bytes. */
    static final long LARGEST = 20 * 1024 * 1024;

    private final Path path;
    private final FileType type;
    private final long size;
    private final String sha256;

    private ReceivedFile(Path path, FileType type, long size, String sha256) {
        this.path = path;
        this.type = type;
        this.size = size;
        this.sha256 = sha256;
    }

    /**
     * Receives a file and checks that it is whole and what its type says.
     *
     * @param length as announced, -1 when it was not
     * @param digest a Content-Digest header (RFC 9530)
     * @throws FileTooLarge when it has more than 20 MiB
     */
    public static ReceivedFile receive(FileType type, InputStream body, long length, @Nullable String digest) {
        if (length > LARGEST) {
            throw new FileTooLarge(LARGEST);
        }
        try {
            var path = Files.createTempFile("received-", ".part");
            try {
                var hash = MessageDigest.getInstance("SHA-256");
                long size = copy(body, path, hash);
                var file = new ReceivedFile(path, type, size, HexFormat.of().formatHex(hash.digest()));
                file.check(digest);
                return file;
            } catch (IOException | RuntimeException | NoSuchAlgorithmException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be received", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static long copy(InputStream body, Path path, MessageDigest hash) throws IOException {
        long size = 0;
        try (var out = Files.newOutputStream(path)) {
            var buffer = new byte[64 * 1024];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    throw new FileTooLarge(LARGEST);
                }
                hash.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    private void check(@Nullable String digest) {
        if (size == 0) {
            throw new InvalidInput("body", "empty-file", "The file is empty");
        }
        if (digest != null) {
            ContentDigest.requireMatch(digest, sha256);
        }
        type.check(path);
    }

    public FileType type() {
        return type;
    }

    public long size() {
        return size;
    }

    /** Lower case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The received file could not be removed again", e);
        }
    }
}
