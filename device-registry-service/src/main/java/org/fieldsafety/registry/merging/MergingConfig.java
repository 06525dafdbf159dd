package org.fieldsafety.registry.merging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How staged rows are merged. */
@ConfigMapping(prefix = "fieldsafety.importing.merging")
interface MergingConfig {
    /** Chunks merged at the same time by this process. */
    @WithDefault("2")
    int workers();

    /** How long a worker rests when nothing woke it: how soon it finds what another process has left. */
    @WithDefault("1S")
    Duration pollInterval();

    /** How long one chunk may take; it may have to wait for a notice that is being matched. */
    @WithDefault("10M")
    Duration longest();

    /** How often a chunk is tried before its import has failed. */
    @WithDefault("10")
    int tries();
}
