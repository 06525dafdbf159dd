package org.fieldsafety.acknowledgement.smtp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "fieldsafety.smtp")
interface SmtpConfig {
    @WithDefault("localhost")
    String host();

    @WithDefault("25")
    int port();

    /** Whom to log in as; nobody when absent. */
    Optional<String> username();

    Optional<String> password();

    @WithDefault("None")
    Tls tls();

    /** Address the mails come from. */
    @WithDefault("field-safety@localhost")
    String from();

    /** Right side of Message-ID: a domain of the sender's, always the same. */
    @WithDefault("fieldsafety.invalid")
    String domain();

    @WithDefault("PT10S")
    Duration connectTimeout();

    /** How long the server may take for each of its answers (RFC 5321, 4.5.3.2 lets it have minutes for the last). */
    @WithDefault("PT2M")
    Duration answerTimeout();

    /** How the connection is encrypted. */
    enum Tls {
        /** Not: for a server on the same machine. */
        None,
        /** By STARTTLS, without which nothing is sent (RFC 3207). */
        StartTls,
        /** From the first byte (RFC 8314). */
        Implicit
    }
}
