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
import java.util.stream.Stream;
import org.fieldsafety.local.token.Secrets;

/** The generated password of each PostgreSQL role and the secrets of links and audit trails, kept in a file that only its owner may read. */
final class Passwords {

    static final String SUPERUSER = "postgres";

    /** Signs personal links. */
    static final String LINKS = "links";

    /** Seals the audit trails. */
    static final String AUDIT = "audit";

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
            }
            // A directory of an older suite lacks those that came later: they are added to what it has.
            if (roles().filter(role -> passwords.putIfAbsent(role, generated()) == null)
                            .count()
                    > 0) {
                StringWriter text = new StringWriter();
                passwords.store(
                        text,
                        "PostgreSQL roles of the local suite, and what signs its personal links and seals its trails");
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

    private static Stream<String> roles() {
        return Stream.concat(
                Stream.of(SUPERUSER, LINKS, AUDIT),
                Stream.of(Service.values()).flatMap(service -> Stream.of(service.database(), service.owner())));
    }

    private static String generated() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
