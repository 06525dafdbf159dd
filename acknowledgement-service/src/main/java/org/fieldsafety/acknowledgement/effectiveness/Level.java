package org.fieldsafety.acknowledgement.effectiveness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many of the consignees are checked: 21 CFR 7.42(b)(3). */
@Schema(
        name = "EffectivenessLevel",
        description = "A: all consignees, B: a percentage between those of A and C, C: 10 %, D: 2 %, E: none",
        examples = "C")
enum Level {
    A(100),
    B(null),
    C(10),
    D(2),
    E(0);

    private final @Nullable Integer percent;

    Level(@Nullable Integer percent) {
        this.percent = percent;
    }

    /** The percentage the rule gives; null where whoever draws gives it. */
    @Nullable
    Integer percent() {
        return percent;
    }
}
