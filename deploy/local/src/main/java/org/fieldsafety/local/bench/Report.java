package org.fieldsafety.local.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fieldsafety.local.bench.report.Machine;
import org.fieldsafety.local.bench.report.Result;
import org.fieldsafety.local.bench.report.ResultFile;
import org.fieldsafety.local.bench.report.Table;
import org.fieldsafety.local.console.Console;

/** Shows each result as it comes, keeps them in the file, and shows all of them at the end. */
public final class Report {

    private final ResultFile file;
    private final Console console;
    private final Instant at = Instant.now();
    private final List<Result> results = new ArrayList<>();

    private Machine machine = Machine.here("of unknown version");

    public Report(ResultFile file, Console console) {
        this.file = file;
        this.console = console;
    }

    /** Where all is measured. A file that cannot be written is found out here, not after an hour. */
    void machine(String postgresVersion) {
        machine = Machine.here(postgresVersion);
        file.write(machine, at, results);
    }

    /** A long run that is stopped in its middle has not been in vain: the file is whole after each result. */
    void add(Result result) {
        results.add(result);
        console.line("  " + result.text());
        file.write(machine, at, results);
    }

    List<Result> results() {
        return List.copyOf(results);
    }

    /** @param complete whether the run came to its end */
    public void show(boolean complete) {
        console.line("");
        console.line(machine.text());
        Table.lines(results).forEach(line -> console.line("%s", line));
        List<String> missed = results.stream()
                .filter(result -> result.isMet().isPresent() && !result.isMet().get())
                .map(Result::operation)
                .distinct()
                .toList();
        if (!missed.isEmpty()) {
            console.line("Missed: %s.", String.join(", ", missed));
        } else if (complete) {
            console.line("Every target is met.");
        }
        console.line("Written to %s", file.path());
    }
}
