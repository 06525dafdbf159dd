package org.fieldsafety.local.bench.given;

import java.time.Duration;

/** One size: a product, and the notice that will be about it. */
public record Stage(Product product, WaitingNotice notice) {

    public int units() {
        return product.units();
    }

    /** What to wait for is done at a thousand devices a second at least, or something is wrong. */
    public Duration patience() {
        return Duration.ofSeconds(300 + units() / 1_000);
    }
}
