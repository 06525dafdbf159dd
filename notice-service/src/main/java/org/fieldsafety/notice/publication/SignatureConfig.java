package org.fieldsafety.notice.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a signature takes. */
@ConfigMapping(prefix = "fieldsafety.signature")
interface SignatureConfig {
    /** How long ago the signer may have proved to the identity provider who they are (21 CFR 11.200). */
    @WithDefault("5M")
    Duration freshAuthentication();
}
