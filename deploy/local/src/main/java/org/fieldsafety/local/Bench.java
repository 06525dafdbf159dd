package org.fieldsafety.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.fieldsafety.local.bench.BenchNotice;
import org.fieldsafety.local.bench.Measurement;
import org.fieldsafety.local.bench.Operation;
import org.fieldsafety.local.bench.ResultFile;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.console.Failure;

/** {@code suite bench}: what the operations take when a notice affects very many devices. */
final class Bench {

    private static final String DEVICES = "1000000";

    private final Home home;
    private final Console console;

    Bench(Home home, Console console) {
        this.home = home.asRunning();
        this.console = console;
    }

    int run(Options options) {
        options.require(0, Set.of("devices", "out"));
        int devices = devices(options.last("devices").orElse(DEVICES));
        ResultFile results = new ResultFile(Path.of(options.last("out")
                .orElse(home.data().log("bench").resolveSibling("bench.jsonl").toString())));
        if (!home.isRunning()) {
            throw new Failure("The suite is not running: start it with 'suite up'.");
        }
        BenchNotice notice = new BenchNotice(home.api(), console);
        notice.publish(devices);
        console.line("%-40s %10s %10s", "with %,d devices".formatted(devices), "median", "p99");
        for (Operation operation : operations(notice)) {
            Measurement measured = Measurement.of(operation);
            console.line(
                    "%-40s %10s %10s", operation.name(), Console.text(measured.median()), Console.text(measured.p99()));
            results.append(devices, measured);
        }
        console.line("Written to %s", results.path());
        return 0;
    }

    /** What is measured; more operations are added here. */
    private static List<Operation> operations(BenchNotice notice) {
        return List.of(
                new Operation("read progress", notice::readProgress),
                new Operation("read progress, unchanged", notice::readUnchangedProgress),
                new Operation("read progress by consignee", notice::readConsignees),
                new Operation("read progress by day", notice::readHistory));
    }

    private static int devices(String value) {
        if (!value.matches("[1-9]\\d{0,6}")) {
            throw new Misuse("--devices takes a number from 1 to 9999999, not " + value + ".");
        }
        return Integer.parseInt(value);
    }
}
