package org.fieldsafety.registry.matching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the register follows notices. */
@ConfigMapping(prefix = "fieldsafety.matching")
interface MatchingConfig {
    /**
     * Devices brought up to date in one transaction. Their rows stay in memory, and an import that arrives meanwhile waits
     * a fraction of a second.
     */
    @WithDefault("10000")
    int chunk();
}
