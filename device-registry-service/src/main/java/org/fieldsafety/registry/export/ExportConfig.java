package org.fieldsafety.registry.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What exports may take away from others. */
@ConfigMapping(prefix = "fieldsafety.export")
interface ExportConfig {
    /** Exports going on at once: each holds a database connection, and there must be some left for all others. */
    @WithDefault("6")
    int atOnce();

    /** How long one more waits for its turn before its reader is told to come back later. */
    @WithDefault("0.5S")
    Duration patience();

    /** An export of which its reader takes nothing for so long is ended. */
    @WithDefault("60S")
    Duration stalledAfter();
}
