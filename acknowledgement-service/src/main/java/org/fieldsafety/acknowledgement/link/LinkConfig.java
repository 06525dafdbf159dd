package org.fieldsafety.acknowledgement.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "fieldsafety.links")
interface LinkConfig {

    /** Signs the links: at least 32 characters that nobody can guess, the same for all replicas. */
    String secret();

    /** What signed links before: they stay good, new ones are signed with {@link #secret()}. */
    Optional<String> previousSecret();

    /** What a link in a mail begins with; its token follows. */
    @WithDefault("http://localhost:8083/links/")
    URI base();

    /** How long a new link is good for. */
    @WithDefault("P120D")
    Duration validity();
}
