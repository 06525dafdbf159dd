package org.fieldsafety.registry.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The latest day it is anywhere: where a user is, it may be tomorrow already (UTC+14 is the furthest ahead). */
@ApplicationScoped
public class Today {
    private static final ZoneOffset FURTHEST_AHEAD = ZoneOffset.ofHours(14);

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate latest() {
        return LocalDate.ofInstant(clock.instant(), FURTHEST_AHEAD);
    }
}
