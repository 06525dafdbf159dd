package org.fieldsafety.registry.remediation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of a unit. Those that can't be reached any more are counted apart, by cause (as 49 CFR 573.7 asks). */
@Schema(
        description =
                "What has become of a unit: InUse; Returned (to the manufacturer: it has no holder, its remediation"
                        + " goes on); Scrapped, Exported, Stolen, Unknown (it can't be reached any more)")
public enum Disposition {
    InUse(true),
    Returned(true),
    Scrapped(false),
    Exported(false),
    Stolen(false),
    Unknown(false);

    private final boolean reachable;

    Disposition(boolean reachable) {
        this.reachable = reachable;
    }

    /** Whether something can still be done to the unit. */
    public boolean isReachable() {
        return reachable;
    }
}
