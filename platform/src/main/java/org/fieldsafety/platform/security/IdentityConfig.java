package org.fieldsafety.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * How the identity provider says who somebody is. A claim is named by its path: names with slashes between them, a name
 * that has slashes itself in double quotes, such as {@code realm_access/roles} or {@code "https://example.org/roles"}.
 */
@ConfigMapping(prefix = "fieldsafety.identity")
interface IdentityConfig {
    Claims claims();

    /** For a role of ours the names the provider has for it; one that is not mentioned has its own name only. */
    Map<String, Set<String>> roles();

    /**
     * How long keys and verified tokens are believed until they are looked at again. A withdrawn key is therefore
     * refused after twice this time.
     */
    @WithDefault("1M")
    Duration believed();

    /** Where each of them is found; what is somewhere else does not count. */
    interface Claims {
        @WithDefault("groups")
        String roles();

        @WithDefault("name")
        String name();

        @WithDefault("consignee")
        String consignee();

        @WithDefault("consignees")
        String consignees();

        @WithDefault("country")
        String country();
    }
}
