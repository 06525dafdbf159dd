package org.fieldsafety.registry.consignee;

import java.util.Map;
import java.util.stream.Collectors;
import org.fieldsafety.platform.problem.Refusal;

/** A site can't be taken away while devices are there. */
public class SiteInUse extends Refusal {
    SiteInUse(Map<String, Long> devices) {
        super(
                Kind.CONFLICT,
                "site-in-use",
                "Site in use",
                devices.entrySet().stream()
                        .map(site -> "Site " + site.getKey() + " has " + site.getValue() + " devices")
                        .sorted()
                        .collect(Collectors.joining("; ", "", "; move them first")));
    }
}
