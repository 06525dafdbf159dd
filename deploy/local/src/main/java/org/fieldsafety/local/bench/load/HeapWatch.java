package org.fieldsafety.local.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The most that a Java process had on its heap, looked at four times a second. jstat reads the counters that the
 * virtual machine keeps in shared memory, so the watched process does nothing for it; a scrape of its metrics would
 * have it ask its database.
 */
public final class HeapWatch implements AutoCloseable {

    /** Kibibytes used in the survivor spaces, eden and the old generation. */
    private static final List<String> USED = List.of("S0U", "S1U", "EU", "OU");

    private static final String MILLIS = "250";

    private final @Nullable Process jstat;
    private long peakKib;

    private HeapWatch(@Nullable Process jstat) {
        this.jstat = jstat;
    }

    /** Watches until it is closed; sees nothing where the Java installation has no jstat. */
    public static HeapWatch of(long pid) {
        Path jstat = Path.of(System.getProperty("java.home", ""), "bin", "jstat");
        if (!Files.isExecutable(jstat)) {
            return new HeapWatch(null);
        }
        try {
            Process process = new ProcessBuilder(jstat.toString(), "-gc", Long.toString(pid), MILLIS)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            HeapWatch watch = new HeapWatch(process);
            Thread reader = new Thread(() -> watch.read(process), "heap-watch");
            reader.setDaemon(true);
            reader.start();
            return watch;
        } catch (IOException e) {
            return new HeapWatch(null);
        }
    }

    /** Forgets what was until now. */
    public synchronized void reset() {
        peakKib = 0;
    }

    /** In bytes, since the last reset. */
    public synchronized OptionalLong peak() {
        return peakKib == 0 ? OptionalLong.empty() : OptionalLong.of(peakKib * 1024);
    }

    @Override
    public void close() {
        if (jstat != null) {
            jstat.destroy();
        }
    }

    private void read(Process process) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            List<String> header = List.of();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = Arrays.asList(line.strip().split("\\s+"));
                if (cells.contains("EU")) {
                    header = cells;
                } else {
                    see(usedKib(header, cells));
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private synchronized void see(long kib) {
        peakKib = Math.max(peakKib, kib);
    }

    /** Columns that a collector does not have are shown as "-". */
    static long usedKib(List<String> header, List<String> cells) {
        return USED.stream()
                .map(header::indexOf)
                .filter(column -> column >= 0 && column < cells.size())
                .map(cells::get)
                .filter(cell -> cell.matches("[\\d.]+"))
                .mapToLong(cell -> (long) Double.parseDouble(cell))
                .sum();
    }
}
