package org.fieldsafety.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsafety.local.bench.Benchmark;
import org.fieldsafety.local.bench.Plan;
import org.fieldsafety.local.bench.Report;
import org.fieldsafety.local.bench.given.BenchSuite;
import org.fieldsafety.local.bench.operation.Part;
import org.fieldsafety.local.bench.report.ResultFile;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.process.Ports;

/** {@code suite bench}: the hot paths, each beside what the machine itself can do, on a suite of their own. */
final class Bench {

    private static final String SIZES = "100k,1M";

    private final Home home;
    private final Console console;

    Bench(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    int run(Options options) {
        options.require(0, Set.of("sizes", "only", "out", "keep"));
        Plan plan = new Plan(
                sizes(options.last("sizes").orElse(SIZES)),
                options.last("only").map(Bench::parts).orElse(EnumSet.allOf(Part.class)));
        Report report = new Report(new ResultFile(results(options)), console);
        BenchSuite bench = new BenchSuite(
                home.root(),
                home.root().resolve("deploy/local/bench-data"),
                Ports.from(System.getenv(), Ports.free()),
                options.isSet("keep"),
                console);
        Benchmark benchmark = new Benchmark(bench, plan, report, console);
        int outcome =
                new RunningSuite(bench.suite(), bench::close, console).during(suite -> {}, suite -> benchmark.run());
        report.show(outcome == 0);
        return outcome;
    }

    private Path results(Options options) {
        return options.last("out")
                .map(Path::of)
                .orElseGet(() -> home.data().log("bench").resolveSibling("bench.json"));
    }

    /** Numbers with k for thousand and M for million, smallest first. */
    static List<Integer> sizes(String value) {
        return Stream.of(value.split(",", -1))
                .map(Bench::size)
                .sorted()
                .distinct()
                .toList();
    }

    private static int size(String value) {
        if (!value.matches("[1-9]\\d{0,7}[kM]?")) {
            throw new Misuse("--sizes takes numbers such as 100k,1M, not " + value + ".");
        }
        long number = Long.parseLong(value.replaceAll("\\D", ""));
        long size = number * (value.endsWith("M") ? 1_000_000 : value.endsWith("k") ? 1_000 : 1);
        if (size < Plan.SMALLEST || size > Plan.LARGEST) {
            throw new Misuse("A size is from %d to %d, not %s.".formatted(Plan.SMALLEST, Plan.LARGEST, value));
        }
        return (int) size;
    }

    static Set<Part> parts(String value) {
        return Stream.of(value.split(",", -1))
                .map(Bench::part)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    private static Part part(String word) {
        return Arrays.stream(Part.values())
                .filter(part -> part.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Misuse("--only takes some of "
                        + Arrays.stream(Part.values()).map(Part::word).collect(Collectors.joining(","))
                        + ", not " + word + "."));
    }
}
