package org.fieldsafety.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How the relay works. */
@ConfigMapping(prefix = "fieldsafety.outbox")
interface OutboxConfig {
    /** Events sent, awaited and deleted together. */
    @WithDefault("2000")
    int batchSize();

    /** How long the relay rests when nothing woke it: the bound on events another replica or a script appended. */
    @WithDefault("1S")
    Duration pollInterval();

    /** How long to wait for another replica that is relaying right now. */
    @WithDefault("20MS")
    Duration standbyInterval();

    /** First pause after a failure; doubled with each further one. */
    @WithDefault("200MS")
    Duration backOff();

    /** Longest pause between two tries. */
    @WithDefault("10S")
    Duration longestBackOff();

    /** How long the relay may fail before the service says it is not ready. */
    @WithDefault("30S")
    Duration unreadyAfter();

    /** Topics this service owns, made at start where they are missing. */
    Map<String, Retention> topics();

    /** Partitions of a topic made by the service. */
    @WithDefault("6")
    int partitions();

    /** What a topic keeps. */
    enum Retention {
        /** The last event of each key: enough to rebuild the state from the start. */
        COMPACT(Map.of("cleanup.policy", "compact")),
        /** Every event, for ever. */
        FOREVER(Map.of("cleanup.policy", "delete", "retention.ms", "-1"));

        final Map<String, String> settings;

        Retention(Map<String, String> settings) {
            this.settings = settings;
        }
    }
}
