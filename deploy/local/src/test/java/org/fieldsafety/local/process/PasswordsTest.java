package org.fieldsafety.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {

    @TempDir
    Path keys;

    @Test
    void whatWasGeneratedOnceIsKept() {
        String first = Passwords.in(keys).of(Passwords.LINKS);

        assertThat(Passwords.in(keys).of(Passwords.LINKS)).isEqualTo(first).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void directoryOfAnOlderSuiteGetsTheSecretItLacksAndKeepsItsPasswords() throws Exception {
        Files.writeString(
                keys.resolve("postgresql.properties"), "postgres=a\nnotice=b\nregistry=c\nacknowledgement=d\n");

        Passwords passwords = Passwords.in(keys);

        assertThat(passwords.of("registry")).isEqualTo("c");
        assertThat(Passwords.in(keys).of(Passwords.LINKS)).isEqualTo(passwords.of(Passwords.LINKS));
    }
}
