package org.fieldsafety.local.journey;

import java.time.Duration;

/** One step of the journey that was reached, and how long after the step that caused it. */
public record Hop(String what, String state, Duration delay) {}
