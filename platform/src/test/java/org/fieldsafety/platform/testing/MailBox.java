package org.fieldsafety.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.fieldsafety.platform.testing.MailServer.Treatment;

/**
 * The directory in which a {@link MailServer} keeps its mails, one file {@code <time>-<recipient>.eml} each. It needs no
 * other link to its server, so a test may use it from another class loader or process.
 */
public record MailBox(Path directory) {
    private static final AtomicLong ORDER = new AtomicLong();

    /** That of the server which {@link Infrastructure} started. */
    public static MailBox ofInfrastructure() {
        return new MailBox(Path.of(System.getProperty(Infrastructure.MAILS)));
    }

    /** All mails as they came, the oldest first. */
    public List<Path> mails() {
        return mails("");
    }

    /** Those to this recipient, the oldest first. */
    public List<Path> to(String recipient) {
        return mails("-" + name(recipient));
    }

    /** From now on the server treats mails to this recipient so. */
    public void treat(String recipient, Treatment treatment) {
        write(
                directory.resolve(name(recipient) + ".treatment"),
                treatment.name().getBytes(UTF_8));
    }

    Treatment treatment(String recipient) {
        var file = directory.resolve(name(recipient) + ".treatment");
        try {
            return Files.exists(file) ? Treatment.valueOf(Files.readString(file)) : Treatment.TAKE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(String recipient, byte[] mail) {
        var time = Instant.now().toString().replace(':', '.');
        var order = "%06d".formatted(ORDER.incrementAndGet());
        write(directory.resolve(time + "-" + order + "-" + name(recipient) + ".eml"), mail);
    }

    private List<Path> mails(String ending) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending + ".eml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all, as others look at the same time. */
    private static void write(Path file, byte[] content) {
        try {
            var whole = Files.createTempFile(file.getParent(), "new", ".part");
            Files.write(whole, content);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An address as part of a file name: what others than letters and digits may mean to a file system is replaced. */
    private static String name(String recipient) {
        return recipient.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}@._+-]", "_");
    }
}
