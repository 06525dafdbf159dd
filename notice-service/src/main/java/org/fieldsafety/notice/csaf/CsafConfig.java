package org.fieldsafety.notice.csaf;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** What an advisory says of its publisher and its circulation. */
@ConfigMapping(prefix = "fieldsafety.csaf")
interface CsafConfig {
    /** An address under the manufacturer's control that stands for it (CSAF 2.0, 3.2.1.8.5). */
    @WithDefault("https://fieldsafety.example/")
    URI namespace();

    /** Traffic Light Protocol, version 1, as CSAF 2.0 names it. */
    @WithDefault("WHITE")
    Tlp tlp();

    /** The folder in which the advisories are published on the web; without it they name no address of their own. */
    Optional<URI> location();

    enum Tlp {
        WHITE,
        GREEN,
        AMBER,
        RED
    }
}
