package org.fieldsafety.acknowledgement.signal;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

@ConfigMapping(prefix = "fieldsafety.signals")
interface SignalConfig {

    /** Where signals go whose notice names no vigilance address for the country. */
    Optional<String> fallbackAddress();
}
