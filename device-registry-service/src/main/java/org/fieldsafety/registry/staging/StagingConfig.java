package org.fieldsafety.registry.staging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files are received. */
@ConfigMapping(prefix = "fieldsafety.importing.staging")
interface StagingConfig {
    /** Rows stored together, and merged in one transaction: what others wait for, and what a crash does again. */
    @WithDefault("20000")
    int batchRows();

    /** An import of which nothing was heard for so long has died with its process. */
    @WithDefault("30S")
    Duration givenUpAfter();
}
