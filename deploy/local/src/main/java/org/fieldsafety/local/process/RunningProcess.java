package org.fieldsafety.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process of the suite as it was written down when it started. The start time tells it from another program that
 * got the same pid later.
 */
public record RunningProcess(String name, long pid, Instant started, int port) {

    /** Clocks are read twice and rounded; no pid comes round again that fast. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    static RunningProcess of(String name, ProcessHandle handle, int port) {
        return new RunningProcess(
                name, handle.pid(), handle.info().startInstant().orElseGet(Instant::now), port);
    }

    /** Empty when the process has ended. */
    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        handle.info().startInstant().filter(this::isStart).isPresent());
    }

    private boolean isStart(Instant instant) {
        return Duration.between(started, instant).abs().compareTo(TOLERANCE) < 0;
    }
}
