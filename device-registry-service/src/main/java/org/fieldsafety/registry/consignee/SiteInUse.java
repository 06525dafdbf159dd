package org.fieldsafety.registry.consignee;

import java.util.Map;
import java.util.stream.Collectors;

/** A site can't be taken away while devices are there. */
public class SiteInUse extends RuntimeException {
    SiteInUse(Map<String, Long> devices) {
        super(devices.entrySet().stream()
                .map(site -> "Site " + site.getKey() + " has " + site.getValue() + " devices")
                .sorted()
                .collect(Collectors.joining("; ", "", "; move them first")));
    }
}
