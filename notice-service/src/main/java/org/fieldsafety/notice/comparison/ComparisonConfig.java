package org.fieldsafety.notice.comparison;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a rebuild works. */
@ConfigMapping(prefix = "fieldsafety.progress-rebuild")
interface ComparisonConfig {
    /** How long the consumers may take to apply what the rebuild has read: what they have not by then counts as missed. */
    @WithDefault("10S")
    Duration patience();
}
