package org.fieldsafety.acknowledgement.visitor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is let through without an account. */
@ConfigMapping(prefix = "fieldsafety.visits")
interface VisitConfig {
    /** Links that are none, from one address, in a row: a person mistypes, a machine guesses. */
    @WithDefault("10")
    int wrongLinks();

    /** Uses of one link a minute: a person, or a script that answers for a large site. */
    @WithDefault("240")
    int usesPerMinute();

    /** Addresses, and links, remembered at most. */
    @WithDefault("100000")
    int remembered();
}
