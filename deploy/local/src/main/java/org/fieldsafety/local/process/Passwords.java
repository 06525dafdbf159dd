package org.fieldsafety.local.process;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import org.fieldsafety.local.token.Secrets;

/** The generated password of each PostgreSQL role, kept in a file that only its owner may read. */
final class Passwords {

    static final String SUPERUSER = "postgres";

    private final Properties passwords;

    private Passwords(Properties passwords) {
        this.passwords = passwords;
    }

    static Passwords in(Path keys) {
        Path file = keys.resolve("postgresql.properties");
        Properties passwords = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    passwords.load(reader);
                }
            } else {
                passwords.setProperty(SUPERUSER, generated());
                for (Service service : Service.values()) {
                    passwords.setProperty(service.database(), generated());
                }
                StringWriter text = new StringWriter();
                passwords.store(text, "PostgreSQL roles of the local suite");
                Secrets.write(file, text.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Passwords(passwords);
    }

    String of(String role) {
        return Objects.requireNonNull(passwords.getProperty(role), role);
    }

    private static String generated() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
