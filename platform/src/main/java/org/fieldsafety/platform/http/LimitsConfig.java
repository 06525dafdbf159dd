package org.fieldsafety.platform.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How much of the service callers get. Each replica counts for itself. */
@ConfigMapping(prefix = "fieldsafety.limits")
interface LimitsConfig {
    /**
     * Requests worked on at once; one more is turned away. Fewer than there are threads (200), so that health is always
     * answered, and enough to keep every database connection busy.
     */
    @WithDefault("150")
    int atOnce();

    /** A body of JSON or a form must have arrived by then; whoever sends it byte by byte holds a thread. */
    @WithDefault("30S")
    Duration bodyWithin();

    PerCaller perCaller();

    /** Requests of one signed-in caller, told by the subject of its token. */
    interface PerCaller {
        /** As many in the long run. Not limited when absent: partners look up whole stocks. */
        OptionalInt perMinute();

        /** As many at once after a pause. */
        @WithDefault("1000")
        int burst();

        /** Callers remembered at most, some 200 bytes each; those that came longest ago are forgotten first. */
        @WithDefault("10000")
        int remembered();
    }
}
