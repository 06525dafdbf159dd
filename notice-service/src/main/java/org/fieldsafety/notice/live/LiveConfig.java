package org.fieldsafety.notice.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How streams of progress are kept. */
@ConfigMapping(prefix = "fieldsafety.progress-stream")
interface LiveConfig {
    /** How often the versions of what is watched are read: a stream shows no more changes than this allows. */
    @WithDefault("500MS")
    Duration interval();

    /** After so long without a change the stream says that it is still there; proxies close silent connections. */
    @WithDefault("15S")
    Duration heartbeat();

    /** After so long the stream ends; who reconnects must show a token that is still valid. */
    @WithDefault("5M")
    Duration lifetime();
}
