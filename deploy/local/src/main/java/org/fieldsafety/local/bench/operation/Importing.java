package org.fieldsafety.local.bench.operation;

import static org.fieldsafety.local.process.Service.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fieldsafety.local.api.Answer;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.bench.given.BenchSuite;
import org.fieldsafety.local.bench.given.DeviceFile;
import org.fieldsafety.local.bench.given.Stage;
import org.fieldsafety.local.bench.limit.EqualTable;
import org.fieldsafety.local.bench.load.HeapWatch;
import org.fieldsafety.local.bench.report.Figure;
import org.fieldsafety.local.bench.report.Result;
import org.fieldsafety.local.bench.report.Target;
import org.fieldsafety.local.console.Await;
import org.fieldsafety.local.console.Failure;

/** One CSV file, streamed to the registry until every device of it is in the register. */
public final class Importing implements Operation {

    public static final String NAME = "import";

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final BenchSuite bench;
    private final DeviceFile files;
    private final ApiUser registrar;
    private final HeapWatch heap;

    public Importing(BenchSuite bench, DeviceFile files, ApiUser registrar, HeapWatch heap) {
        this.bench = bench;
        this.files = files;
        this.registrar = registrar;
        this.heap = heap;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Part part() {
        return Part.IMPORT;
    }

    @Override
    public void prepare(Stage stage) {
        Path file = files.toImport(stage.product());
        send(file, stage);
        delete(file);
    }

    @Override
    public List<Result> measure(Stage stage) {
        Path file = files.toImport(stage.product());
        heap.reset();
        Duration ours = send(file, stage);
        Result result = Result.of(NAME, stage.units(), Figure.time(ours)).heapPeak(heap.peak());
        delete(file);
        bench.settle();
        return List.of(result.against(Figure.time(bareCopy(stage)), "COPY of the same rows into an equal table")
                .target(Target.timesTheLimit(3)));
    }

    private Duration bareCopy(Stage stage) {
        Path file = files.toCopy(stage.product());
        try (EqualTable table = EqualTable.to("device", bench.registry())) {
            return table.copy(file, DeviceFile.BARE_COLUMNS, stage.units());
        } finally {
            delete(file);
        }
    }

    private Duration send(Path file, Stage stage) {
        long start = System.nanoTime();
        Answer answer = registrar.postCsv(REGISTRY, "/device-imports", file, stage.patience());
        JsonNode done = answer.status() == 202
                ? finished(answer, stage)
                : answer.expect(201).body();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (done.path("created").asInt() != stage.units()) {
            throw new Failure("Not every device was registered: " + done);
        }
        return took;
    }

    /** A service that takes the file first and works on it afterwards tells the state of that work. */
    private JsonNode finished(Answer accepted, Stage stage) {
        String location = accepted.location().orElseThrow();
        return Await.until("The end of the import", stage.patience(), PAUSE, () -> {
            JsonNode found = registrar.get(REGISTRY, location).expect(200).body();
            String state = found.path("state").asText();
            if (state.equals("Failed")) {
                throw new Failure("The import ended in vain: " + found);
            }
            return state.equals("Completed") ? Optional.of(found) : Optional.empty();
        });
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
