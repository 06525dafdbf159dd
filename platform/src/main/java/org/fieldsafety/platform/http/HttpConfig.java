package org.fieldsafety.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of the HTTP layer. */
@ConfigMapping(prefix = "fieldsafety.http")
interface HttpConfig {
    /** The largest JSON body: an answer for 5,000 units in two actions and two modes takes about 2 MiB. */
    @WithDefault("4M")
    MemorySize largestJson();
}
