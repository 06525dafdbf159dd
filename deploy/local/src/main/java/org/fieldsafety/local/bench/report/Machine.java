package org.fieldsafety.local.bench.report;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Where it was measured.
 *
 * @param memory of the whole machine, in bytes
 */
public record Machine(int cores, long memory, String system, String java, String postgresql) {

    /** @param postgresql version of the server, as it tells it */
    public static Machine here(String postgresql) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize(),
                system.getName() + " " + system.getArch(),
                Runtime.version().toString(),
                postgresql);
    }

    public String text() {
        return String.format(
                Locale.ROOT,
                "%d cores, %.1f GiB memory, %s, Java %s, PostgreSQL %s",
                cores,
                memory / 1024.0 / 1024 / 1024,
                system,
                java,
                postgresql);
    }
}
