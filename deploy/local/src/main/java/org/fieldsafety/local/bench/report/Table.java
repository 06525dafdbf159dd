package org.fieldsafety.local.bench.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Results as aligned columns: the operation to the left, numbers to the right. */
public final class Table {

    private static final List<String> HEADINGS =
            List.of("OPERATION", "DEVICES", "OURS", "LIMIT", "RATIO", "TARGET", "MET", "P50", "P99", "HEAP PEAK");

    private Table() {}

    /** The heading and a line for each result. */
    public static List<String> lines(List<Result> results) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        results.forEach(result -> rows.add(cells(result)));
        List<Integer> widths = IntStream.range(0, HEADINGS.size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static List<String> cells(Result result) {
        return List.of(
                result.operation(),
                String.format(Locale.ROOT, "%,d", result.devices()),
                result.ours().text(),
                result.limit().map(Figure::text).orElse(""),
                result.limit().map(limit -> result.ours().ratioText(limit)).orElse(""),
                result.targetText(),
                result.isMet().map(met -> met ? "yes" : "NO").orElse(""),
                percentile(result, 50),
                percentile(result, 99),
                result.heapPeak().isPresent() ? mebibytes(result.heapPeak().getAsLong()) : "");
    }

    private static String percentile(Result result, int percent) {
        return result.latencies()
                .map(latencies -> milliseconds(latencies.percentile(percent)))
                .orElse("");
    }

    private static String milliseconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f ms", duration.toNanos() / 1e6);
    }

    private static String mebibytes(long bytes) {
        return bytes / (1024 * 1024) + " MiB";
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(
                        column -> String.format((column == 0 ? "%-" : "%") + widths.get(column) + "s", row.get(column)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }
}
