package org.fieldsafety.local.bench.operation;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How a notice came through the registry, each from its event on.
 *
 * @param matched              until the last device was affected
 * @param told                 until the last event was on the topic
 * @param eventsPerSecond      from the first event seen there to the last; the relay may have waited for matching in it
 * @param eventsOnceMatched    a second, of those that were left when matching had ended; empty when nothing was told
 *                             before, or next to nothing was left
 */
record Passage(Duration matched, Duration told, double eventsPerSecond, OptionalDouble eventsOnceMatched) {}
