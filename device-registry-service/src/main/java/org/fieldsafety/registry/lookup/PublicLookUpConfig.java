package org.fieldsafety.registry.lookup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often an address may ask without a token. */
@ConfigMapping(prefix = "fieldsafety.public-look-up")
interface PublicLookUpConfig {
    /** As many in the long run: a person who reads labels one after the other needs no more. */
    @WithDefault("30")
    int perMinute();

    /** As many at once after a pause. */
    @WithDefault("30")
    int burst();

    /** Addresses remembered at most, some 200 bytes each; those that asked longest ago are forgotten first. */
    @WithDefault("100000")
    int addresses();
}
